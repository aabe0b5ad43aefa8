/** Where help is missing: themes beside municipalities, and what to do about a gap. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { askQuestion } from '#app/features/curation/questions.server.ts';
import { inviteForGap } from '#app/features/referral/invite-for-gap.server.ts';
import { markGap } from '#app/features/referral/mark-gap.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import coverageEn from '#app/i18n/texts/coverage.en.json';
import coverageNl from '#app/i18n/texts/coverage.nl.json';
import { paths } from '#app/paths.ts';
import coverageStyles from '#app/styles/coverage.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { Askable, ChosenCell } from './coverage/chosen-cell.tsx';
import { coverageAddress, coverageParameters } from './coverage/coverage-address.ts';
import { CoverageFilters } from './coverage/coverage-filters.tsx';
import { askForm, inviteForm, markForm } from './coverage/coverage-forms.ts';
import { CoverageTable } from './coverage/coverage-table.tsx';
import { readCoverageRequest } from './coverage/coverage-request.ts';
import { viewCoverage } from './coverage/coverage-view.server.ts';
import { GapList } from './coverage/gap-list.tsx';

const DONE = ['marked', 'unmarked', 'asked', 'invited'] as const;
type Done = (typeof DONE)[number];

const useCoverageTexts = areaTexts({ nl: coverageNl, en: coverageEn });

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: coverageStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'open-workbench');
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const asked = readCoverageRequest(directory, new URL(request.url).searchParams);
  const view = viewCoverage(directory, asked, person, phrases, now);
  return { title: phrases.t('coverage.title'), view, done: whatWasDone(request, DONE) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'mark-gap');
  const directory = context.directory.current();
  const asked = readCoverageRequest(directory, new URL(request.url).searchParams);
  const form = await request.formData();
  const pressed = String(form.get(PRESSED_NAME));
  const typed = {
    pressed,
    note: String(form.get('note') ?? ''),
    text: String(form.get('text') ?? ''),
    email: String(form.get('email') ?? ''),
  };
  if (!asked.cell) return { error: 'missing' as const, typed };
  const { theme, municipality } = asked.cell;
  const gap = { theme: theme.id, municipality: municipality.code };
  const deps = { ...context, directory, now: context.clock() };
  const outcome = await decide();
  if (!outcome.ok) return { error: outcome.error, typed };
  await context.directory.refresh();
  context.background.wake();
  return done(coverageAddress({ ...asked, cell: `${theme.id}.${municipality.slug}` }), outcome.done);

  async function decide(): Promise<{ ok: true; done: Done } | { ok: false; error: Refused }> {
    if (pressed === 'unmark') return told('unmarked', await markGap(deps, person, gap, null));
    if (pressed === 'invite') {
      const invitation = inviteForm.safeParse(Object.fromEntries(form));
      if (!invitation.success) return { ok: false, error: 'email' };
      return told('invited', await inviteForGap(deps, person, gap, invitation.data.email));
    }
    if (pressed.startsWith('ask-')) {
      const question = askForm.safeParse(Object.fromEntries(form));
      if (!question.success) return { ok: false, error: 'text' };
      const about = { kind: 'organisation', id: pressed.slice('ask-'.length) } as const;
      return told('asked', await askQuestion(deps, person, { about, text: question.data.text }));
    }
    const mark = markForm.safeParse(Object.fromEntries(form));
    if (!mark.success) return { ok: false, error: 'kind' };
    return told('marked', await markGap(deps, person, gap, { kind: mark.data.kind, note: mark.data.note ?? '' }));
  }
}

type Refused = 'missing' | 'forbidden' | 'limit' | 'no-recipient' | 'email' | 'text' | 'kind';
type Outcome = { ok: true } | { ok: false; error: Refused };

function told(what: Done, outcome: Outcome) {
  return outcome.ok ? ({ ok: true, done: what } as const) : outcome;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function CoveragePage() {
  useCoverageTexts();
  const { title, view, done: wasDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const { gaps, fragile, size, chosen } = view;
  return (
    <div className="coverage">
      <div className="coverage-head">
        <div>
          <h1>{title}</h1>
          <p className="lead">
            {t('coverage.lead', { count: gaps, size })} {t('coverage.leadFragile', { count: fragile })}
          </p>
        </div>
        <a className="btn" href={`${paths.coverageFile()}?${coverageParameters(view)}`}>
          <Icon name="download" size="s" />
          {t('coverage.download')}
        </a>
      </div>
      {refused && <Notice kind="error">{t(`coverage.error.${refused.error}`)}</Notice>}
      {!refused && wasDone && <Notice kind="ok">{t(`coverage.done.${wasDone}`)}</Notice>}
      <CoverageFilters view={view} />
      <ul className="coverage-legend" aria-label={t('coverage.legend')}>
        {([0, 1, 2, 4, 7] as const).map((level) => (
          <li key={level}>
            <i className={`level-${level}`}>
              <span>{level}</span>
            </i>
            {t(`coverage.level.${level}`)}
          </li>
        ))}
      </ul>
      <CoverageTable view={view} />
      <div className="coverage-below">
        {chosen ? (
          <>
            <ChosenCell
              key={`${chosen.theme}.${chosen.municipality.slug}`}
              cell={chosen}
              typed={refused?.typed ?? null}
            />
            <Askable cell={chosen} typed={refused?.typed ?? null} />
          </>
        ) : (
          <p className="coverage-choose">{t('coverage.choose')}</p>
        )}
        <GapList view={view} />
      </div>
      <p>
        <Link to={paths.municipalities()}>{t('coverage.public')}</Link>
      </p>
    </div>
  );
}
