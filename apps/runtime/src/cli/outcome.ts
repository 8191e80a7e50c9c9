/** What a command came to: a value shown as JSON or as text, or trouble that kept it from beginning. */
export type Outcome =
  | {
      /** What `--json` prints. */
      value: unknown;
      /** What is shown without it. */
      text: string;
      /** Why it failed all the same, in a sentence for stderr. */
      failure?: string | undefined;
    }
  | { trouble: string };

/** Shows what a command came to: what was asked for on stdout, a sentence about what went wrong on stderr. */
export function showOutcome(outcome: Outcome, asJson: boolean): void {
  if ('trouble' in outcome) {
    complain(outcome.trouble);
    return;
  }
  process.stdout.write(`${asJson ? JSON.stringify(outcome.value) : outcome.text}\n`);
  if (outcome.failure !== undefined) complain(outcome.failure);
}

/** Says on stderr what is wrong, and lets the process end with 1. */
export function complain(trouble: string): void {
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 1;
}
