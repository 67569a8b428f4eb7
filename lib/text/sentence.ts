/** True where nothing of its own sentence stands before `start`: a beginning, a full stop, a colon. */
export function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (before.trim() === '') return start <= before.length || /\n/.test(before);
  return /(?:[.!?:…。！？]["'”’»)]*|[“«„])\s*$/u.test(before);
}
