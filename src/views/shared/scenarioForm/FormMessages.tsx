/** The status or problem of an edit, in a live region. */
import './scenarioForm.css';

interface FormMessagesProps {
  readonly status: string;
  readonly problem: string | undefined;
}

export function FormMessages({ status, problem }: FormMessagesProps) {
  return (
    <>
      <p className="scenario-status" role="status">
        {status}
      </p>
      {problem !== undefined && (
        <p className="scenario-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
