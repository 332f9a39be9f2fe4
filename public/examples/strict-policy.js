// Counts the answers of the lesson above. A strict policy forbids scripts within the page itself.
let answers = 0;
document.querySelector('batch-gradient').addEventListener('answer', ({ detail }) => {
  answers += 1;
  document.querySelector('output').textContent = `${answers}, the last one ${detail.question.outcome}`;
});
