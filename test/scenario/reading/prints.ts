/** Prints that divide an array: columns in blocks, a list over several lines, a factor above all numbers. And prints that leave numbers out. */
import type { ReadingCase } from './readingCase';

const columns = {
  layers: [2, 3, 1],
  weights: [
    [
      [1, 2, 3],
      [1200, 2400, 3100],
    ],
    [[0.7], [0.8], [0.9]],
  ],
  biases: [[0, 1, 1], [0.4]],
};

const four = {
  inputs: [
    [0.1, 0.5],
    [0.2, 0.6],
    [0.3, 0.7],
    [0.4, 0.8],
  ],
  targets: [[0], [1], [1], [0]],
};

export const prints: readonly ReadingCase[] = [
  {
    name: 'a factor that MATLAB prints above a matrix',
    text: 'W1 =\n\n   1.0e+03 *\n\n    0.0010    1.2000\n    0.0020    2.4000\n    0.0030    3.1000\n\nb1 =\n\n     0\n     1\n     1\n\nW2 =\n\n    0.7000    0.8000    0.9000\n\nb2 =\n\n    0.4000',
    reads: columns,
  },
  {
    name: 'a small factor beside the name',
    text: 'X = 1.0e-04 *\n    0.5000    1.0000\n    0.2500    0.7500\n    0.1   0\ny = [0 1 1]',
    reads: {
      inputs: [
        [0.00005, 0.0001],
        [0.000025, 0.000075],
        [0.00001, 0],
      ],
      targets: [[0], [1], [1]],
    },
  },
  {
    name: 'columns in blocks of MATLAB',
    text: 'X =\n\n  Columns 1 through 3\n\n    0.1000    0.2000    0.3000\n    0.5000    0.6000    0.7000\n\n  Column 4\n\n    0.4000\n    0.8000\n\nY =\n\n     0     1     1     0\n',
    reads: four,
  },
  {
    name: 'columns in blocks of MATLAB below a factor',
    text: 'X =\r\n\r\n   1.0e-01 *\r\n\r\n  Columns 1 through 2\r\n\r\n    1    2\r\n    5    6\r\n\r\n  Columns 3 through 4\r\n\r\n    3    4\r\n    7    8\r\n\r\nY =\r\n\r\n     0     1     1     0\r\n',
    reads: four,
  },
  {
    name: 'columns in blocks of Octave',
    text: 'X =\n\n Columns 1 and 2:\n\n   0.1000   0.2000\n   0.5000   0.6000\n\n Columns 3 and 4:\n\n   0.3000   0.4000\n   0.7000   0.8000\n\nY =\n\n   0   1   1   0\n',
    reads: four,
  },
  {
    name: 'columns in blocks of R, and a list over several lines',
    text: '> W1\n     [,1] [,2]\n[1,]  0.1  0.2\n     [,3]\n[1,]  0.3\n> b1\n[1] 1\n[2] 2\n[3] 3\n> W2\n     [,1]\n[1,]  0.4\n[2,]  0.5\n[3,]  0.6',
    reads: { layers: [1, 3, 1], weights: [[[0.1, 0.2, 0.3]], [[0.4], [0.5], [0.6]]], biases: [[1, 2, 3]] },
  },
  {
    name: 'columns in blocks of which one has fewer rows',
    text: 'X =\n\n  Columns 1 through 2\n\n    0.1    0.2\n    0.5    0.6\n\n  Column 3\n\n    0.4\n\nY =\n\n     0     1     1',
    refuses: /not all rows of X have equally many numbers/,
  },
  {
    name: 'rows that pandas leaves out',
    text: '      x1    x2  y\n0    0.5   1.5  1\n1    1.0  -0.5  0\n..   ...   ... ..\n98   2.1   0.0  0\n99   0.0   0.9  1\n\n[100 rows x 3 columns]',
    refuses: /the print of x1, x2, y leaves numbers out/,
  },
  {
    name: 'columns that Julia leaves out',
    text: 'julia> W1\n2×6 Matrix{Float64}:\n 0.1  0.2  …  0.5  0.6\n 0.7  0.8     1.1  1.2\n\njulia> b1\n2-element Vector{Float64}:\n 0.1\n 0.2',
    refuses: /the print of W1 leaves numbers out/,
  },
  {
    name: 'columns of a matrix without a name that Julia leaves out',
    text: '2×6 Matrix{Float64}:\n 0.1  0.2  …  0.5  0.6\n 0.7  0.8     1.1  1.2',
    refuses: /the print of the array leaves numbers out/,
  },
  {
    name: 'rows that Julia leaves out',
    text: 'x = 100×2 Matrix{Float64}:\n 0.1  0.2\n 0.7  0.8\n ⋮    \n 0.1  0.2',
    refuses: /the print of x leaves numbers out/,
  },
];
