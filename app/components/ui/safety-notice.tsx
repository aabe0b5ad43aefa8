export function SafetyNotice({ lines }: { lines: string[] }) {
  return <aside className="safety">{lines.join()}</aside>;
}
