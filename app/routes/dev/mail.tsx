/**
 * The mails of a site without a mail server, where whoever tries the product reads them. Only on this machine. The words
 * of the page stand here: it is for developers.
 */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Icon } from '#app/components/ui/icon.tsx';
import { momentText } from '#app/i18n/moment-text.server.ts';
import { paths } from '#app/paths.ts';
import { readMailFolder } from '#app/platform/mail-folder.server.ts';
import './mail.css';

export async function loader({ context }: LoaderFunctionArgs) {
  const { loopback, mail } = context.config;
  if (!loopback) throw new Response(null, { status: 404 });
  if (!('folder' in mail)) return { mails: null };
  const mails = await readMailFolder(mail.folder);
  return { mails: mails.map(({ id, subject, to, at }) => ({ id, subject, to, time: momentText('nl', at) })) };
}

export const meta: MetaFunction = () => [{ title: 'Mails | Korte Lijntjes' }, { name: 'robots', content: 'noindex' }];

export default function MailPage() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page narrow dev-mail" lang="nl">
      <h1>Mails</h1>
      <p className="lead">
        {mails
          ? 'Op deze computer gaan mails niet weg. Ze staan hier, de nieuwste bovenaan.'
          : 'Mails gaan weg via de mailserver van SMTP_URL. Hier staan ze niet.'}
      </p>
      {mails?.length === 0 && <p>Er is nog geen mail. Meld een organisatie aan, of log in.</p>}
      <ol className="dev-mails">
        {mails?.map(({ id, subject, to, time }) => (
          <li key={id} className="panel">
            <Icon name="mail" />
            <div>
              <h2>
                <Link to={paths.devMessage(id)}>{subject}</Link>
              </h2>
              <p className="meta">
                <span>Aan {to}</span> <span>{time}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </main>
  );
}
