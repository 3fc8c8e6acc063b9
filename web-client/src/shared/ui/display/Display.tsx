import { Anchor } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { hueOf, type Tone, TONES } from '@/shared/lib/colour';
import { initials, type Names, otherNames } from '@/shared/lib/names';
import { phoneText } from '@/shared/lib/phoneText';
import { type Money, useFormat } from '@/shared/lib/useFormat';
import css from './display.module.css';

const colour = (value: string) => ({ '--c': value }) as CSSProperties;

/** A small coloured square (company) or circle (person) with initials; the name itself stands beside it. */
export const Monogram = ({ name, round = false }: { name: string; round?: boolean }) => (
  <span aria-hidden className={round ? css.round : css.square} style={colour(hueOf(name))}>
    {initials(name)}
  </span>
);

/** A status: colour and word, never colour alone. */
export const Pill = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={css.pill} style={colour(TONES[tone])}>
    {children}
  </span>
);

/** A name with its forms in other scripts, each marked with its language so that it gets the right glyphs. */
export const RecordName = ({
  name,
  names,
  round,
}: {
  name: string;
  names?: Names | null;
  round?: boolean;
}) => (
  <>
    <Monogram name={name} {...(round !== undefined && { round })} />
    <span className={css.name}>{name}</span>
    {otherNames(name, names).map(({ lang, text }) => (
      <span key={lang} lang={lang} className={css.otherName}>
        {text}
      </span>
    ))}
  </>
);

export const Person = ({ name }: { name: string | null | undefined }) =>
  name ? (
    <span className={css.person}>
      <Monogram name={name} round />
      <span>{name}</span>
    </span>
  ) : (
    <Nothing />
  );

export const Nothing = () => (
  <span className={css.nothing} data-nothing>
    —
  </span>
);

export function MoneyText({ value, whole = false }: { value: Money | null | undefined; whole?: boolean }) {
  const format = useFormat();
  return value ? <span className="num">{format.money(value, whole)}</span> : <Nothing />;
}

/** `relative` shows "3 hr. ago" with the exact time on hover. */
export function DateText({
  value,
  time = false,
  relative = false,
}: {
  value: string | null | undefined;
  time?: boolean;
  relative?: boolean;
}) {
  const format = useFormat();
  if (!value) return <Nothing />;
  const exact = time || relative ? format.dateTime(value) : format.date(value);
  return (
    <time dateTime={value} title={relative ? exact : undefined} className="num">
      {relative ? format.relative(value) : exact}
    </time>
  );
}

export const Phone = ({ value }: { value: string | null | undefined }) =>
  value ? (
    <Anchor href={`tel:${value}`} inherit className="num">
      {phoneText(value)}
    </Anchor>
  ) : (
    <Nothing />
  );

export const Email = ({ value }: { value: string | null | undefined }) =>
  value ? (
    <Anchor href={`mailto:${value}`} inherit>
      {value}
    </Anchor>
  ) : (
    <Nothing />
  );

export const Key = ({ children }: { children: ReactNode }) => <kbd className={css.key}>{children}</kbd>;
