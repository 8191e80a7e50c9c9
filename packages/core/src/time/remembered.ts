/**
 * The same pure function, remembering what it answered. Once there are more than `most` answers all are forgotten, so
 * that texts from outside cannot fill the memory.
 */
export function remembered<Answer>(answer: (text: string) => Answer, most = 1000): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const made = answer(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, made);
    return made;
  };
}
