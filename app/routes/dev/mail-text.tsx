/** The plain text of a mail on a page: its links can be followed, and its code is easy to read. */

const ADDRESS = /^https?:\/\/\S+$/;
const CODE = /^ {4}\S+$/;

export function MailText({ text }: { text: string }) {
  return (
    <div className="dev-mail-text">
      {text
        .trimEnd()
        .split('\n')
        .map((line, index) => (
          // A line has no other name than its place.
          <Line key={index} line={line} />
        ))}
    </div>
  );
}

function Line({ line }: { line: string }) {
  if (ADDRESS.test(line)) {
    return (
      <p>
        <a href={line}>{line}</a>
      </p>
    );
  }
  if (CODE.test(line)) return <p className="dev-mail-code">{line.trim()}</p>;
  return <p>{line}</p>;
}

/** An address with the line above it, which says where it leads. What stands under every mail is left out. */
export function linksIn(text: string): { label: string; url: string }[] {
  const lines = text.replace(/\n-- \n.*$/s, '').split('\n');
  return lines.flatMap((url, index) => {
    const label = lines[index - 1]?.replace(/:$/, '') ?? '';
    return ADDRESS.test(url) && label !== '' ? [{ label, url }] : [];
  });
}
