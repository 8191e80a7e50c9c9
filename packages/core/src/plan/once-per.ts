/**
 * The same pure function of an object that never changes, asked once for each object. The object asked for last is
 * found at once, since audiences are asked one question after the other.
 */
export function oncePer<Of extends object, Answer>(answer: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, { of: Of; answer: Answer }>();
  let latest: { of: Of; answer: Answer } | undefined;
  return (of) => {
    if (latest?.of === of) return latest.answer;
    latest = answers.get(of) ?? { of, answer: answer(of) };
    answers.set(of, latest);
    return latest.answer;
  };
}
