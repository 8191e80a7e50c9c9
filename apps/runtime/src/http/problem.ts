/** What is wrong with a request, as the caller is told it. */
export interface HttpProblem {
  code: ProblemCode;
  message: string;
  /** Where in the body, such as `batch.3.userId`. */
  path?: string | undefined;
}

/** Every kind of refusal, with its HTTP status. */
export const statuses = {
  invalid: 400,
  'invalid-json': 400,
  unauthorized: 401,
  'foreign-host': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'wrong-method': 405,
  'too-large': 413,
  'wrong-type': 415,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof statuses;
