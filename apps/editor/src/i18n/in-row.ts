/** Names one after the other, divided as the reader's script does: "a, b", `a、b`. */
export function inRow(parts: readonly string[], language: string): string {
  return parts.join(language.startsWith('zh') ? '、' : ', ');
}
