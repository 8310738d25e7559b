export function edgeId(from: string, port: string): string {
  return `${from}/${port}`;
}
