/** One mail of a site without a mail server, as its reader would get it as plain text. Only on this machine. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Icon } from '#app/components/ui/icon.tsx';
import { momentText } from '#app/i18n/moment-text.server.ts';
import { paths } from '#app/paths.ts';
import { readMailFolder } from '#app/platform/mail-folder.server.ts';
import { linksIn, MailText } from './mail-text.tsx';
import './mail.css';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { loopback, mail } = context.config;
  if (!loopback || !('folder' in mail)) throw new Response(null, { status: 404 });
  const found = (await readMailFolder(mail.folder)).find(({ id }) => id === params.id);
  if (!found) throw new Response(null, { status: 404 });
  const { subject, from, to, at, text } = found;
  return { subject, from, to, time: momentText('nl', at), text };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? 'Mail'} | Korte Lijntjes` },
  { name: 'robots', content: 'noindex' },
];

export default function MailMessagePage() {
  const { subject, from, to, time, text } = useLoaderData<typeof loader>();
  const links = linksIn(text);
  return (
    <main id="main" className="wrap page narrow dev-mail" lang="nl">
      <p>
        <Link className="back" to={paths.devMail()}>
          <Icon name="left" size="s" />
          Alle mails
        </Link>
      </p>
      <h1>{subject}</h1>
      <dl className="dev-mail-facts">
        <dt>Van</dt>
        <dd>
          {from.name} ({from.address})
        </dd>
        <dt>Aan</dt>
        <dd>{to}</dd>
        <dt>Tijd</dt>
        <dd>{time}</dd>
      </dl>
      <div className="panel dev-mail-sheet">
        <MailText text={text} />
      </div>
      {links.length > 0 && (
        <section>
          <h2>Links in deze mail</h2>
          <ul className="dots">
            {links.map(({ label, url }) => (
              <li key={label + url}>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
