/** The card itself: a sheet of A5 that a parent takes along. Printed on A4 it stands there twice, to be cut. */
import { Fragment, useId } from 'react';
import { AreaMap } from '#app/components/map/area-map.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { Logo } from '#app/components/ui/logo.tsx';
import { cardStep } from '#app/domain/referral/card-fit.ts';
import { directionOf } from '#app/domain/referral/card-languages.ts';
import type { CardFormat } from '#app/domain/referral/card-request.ts';
import type { CardView } from './card-view.server.ts';
import { CardCode } from './card-code.tsx';

/** What the giver typed; it goes no further than the page. */
export type Typed = { giverName: string; sentence: string };

type Props = { card: CardView; typed: Typed; format: CardFormat; isPage?: boolean };

export function CardSheet(props: Props) {
  return (
    <div className={`card-sheet card-sheet-${props.format}`}>
      <Card {...props} />
      {props.format === 'a4' && (
        <div className="card-copy" aria-hidden="true">
          <Card {...props} isPage={false} />
        </div>
      )}
    </div>
  );
}

/** @param isPage the card is all there is on the page, so that its title is that of the page */
function Card({ card, typed, isPage = false }: Props) {
  const { words, phone, direction, language } = card;
  const titleId = useId();
  const Title = isPage ? 'h1' : 'h2';
  const Heading = isPage ? 'h2' : 'h3';
  return (
    <article
      className={`card card-step-${cardStep(card, typed)}`}
      lang={language}
      dir={direction}
      aria-labelledby={titleId}
    >
      <div className="card-top">
        <p>{words.kicker}</p>
        <Logo />
      </div>
      <FromTo card={card} typed={typed} />
      <Title className="card-title" id={titleId}>
        {card.title}
      </Title>
      <p className="card-help">
        {card.help.join(' ')} {card.own}
      </p>
      <div className="card-phone">
        <Icon name={phone ? 'phone' : 'talk'} />
        {phone ? (
          <>
            <a href={phone.href}>
              <bdi dir="ltr">{phone.text}</bdi>
            </a>
            <p>
              {card.hours.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
          </>
        ) : (
          <p className="card-no-phone">{card.noPhone}</p>
        )}
      </div>
      <Say card={card} typed={typed} />
      <div className="card-then">
        <Heading>{words.then}</Heading>
        <ol>
          {card.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <div className="card-bottom">
        <div>
          <Heading>{words.here}</Heading>
          <p>
            <bdi dir="ltr" lang="nl">
              {card.address}
            </bdi>
          </p>
          <Bring card={card} />
        </div>
        {card.map && <AreaMap view={card.map} label={null} />}
        <CardCode code={card.code} label={card.scan.text} />
      </div>
      <OtherLanguages scan={card.scan} />
      <p className="card-foot">
        <span>{card.cannot}</span>
        {card.checked && <span>{card.checked}</span>}
      </p>
    </article>
  );
}

function FromTo({ card: { giver, words, name, domain }, typed }: { card: CardView; typed: Typed }) {
  const isFrom = giver !== null || typed.giverName !== '';
  return (
    <div className={isFrom ? 'card-line' : 'card-line card-line-to'}>
      {isFrom && (
        <p>
          {giver ? <DomainMark domain={giver.domain} size={38} /> : <span className="card-dot" />}
          <span>{giver?.label ?? words.from}</span>
          <b>
            <bdi>{typed.giverName}</bdi>
          </b>
        </p>
      )}
      <p>
        <DomainMark domain={domain} size={38} />
        <span>{words.to}</span>
        <b>
          <bdi lang="nl">{name}</bdi>
        </b>
      </p>
    </div>
  );
}

function Say({ card: { words, say }, typed }: { card: CardView; typed: Typed }) {
  return (
    <div className="card-say">
      <Icon name="talk" />
      <p>
        <small>{words.youCanSay}</small>
        <q dir={typed.sentence ? 'auto' : undefined}>{typed.sentence || say.text}</q>
        {say.inDutch && (
          <small>
            {say.inDutch.label}{' '}
            <bdi lang="nl" dir="ltr">
              {say.inDutch.text}
            </bdi>
          </small>
        )}
      </p>
    </div>
  );
}

function Bring({ card: { bring, words } }: { card: CardView }) {
  if (!bring) return null;
  return (
    <p className="card-bring">
      <b>{words.bring}</b> {bring.text}{' '}
      <bdi lang="nl" dir="ltr" className={bring.text ? 'card-dutch' : undefined}>
        {bring.dutch}
      </bdi>
    </p>
  );
}

/** Whoever cannot read the card finds the name of the own language beside the code. */
function OtherLanguages({ scan }: { scan: CardView['scan'] }) {
  return (
    <p className="card-scan">
      <b>{scan.title}</b> {scan.text}:{' '}
      {scan.languages.map(({ language, name }, index) => (
        <Fragment key={language}>
          {index > 0 && ', '}
          <bdi lang={language} dir={directionOf(language)}>
            {name}
          </bdi>
        </Fragment>
      ))}
    </p>
  );
}
