import { Anchor, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat, type Money } from '@/shared/lib/useFormat';
import { DateText, MoneyText, Nothing } from '@/shared/ui/display/Display';
import { type CustomField, kindOf, useLabel } from './customFields';
import { RecordLink } from './RecordLink';
import css from './customFields.module.css';

const WEB = /^https?:\/\/\S+$/i;

interface Props {
  field: CustomField;
  value: unknown;
  /** Why a formula gives nothing. */
  problem?: string | undefined;
}

/** A custom value as people read it. */
export function CustomValue({ field, value, problem }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = useLabel();
  const choice = (of: unknown) => {
    const known = field.choices.find((one) => one.value === of);
    return label(known?.labels ?? {}, String(of));
  };
  if (value === null || value === undefined)
    return problem ? (
      <Tooltip label={reasonText(t, problem)} events={{ hover: true, focus: true, touch: true }}>
        <button type="button" className={css.problem} aria-label={reasonText(t, problem)}>
          <Nothing />
        </button>
      </Tooltip>
    ) : (
      <Nothing />
    );
  switch (kindOf(field)) {
    case 'number':
      return <span className="num">{format.number(Number(value))}</span>;
    case 'money':
      return <MoneyText value={value as Money} />;
    case 'date':
      return <DateText value={String(value)} />;
    case 'dateTime':
      return <DateText value={String(value)} time />;
    case 'yesNo':
      return t(value === true ? 'filter.yes' : 'filter.no');
    case 'choice':
      return choice(value);
    case 'multiChoice':
      return format.list((value as unknown[]).map(choice));
    case 'reference':
      return <RecordLink recordType={field.referenceTo} id={String(value)} />;
    default:
      return WEB.test(String(value)) ? (
        <Anchor inherit href={String(value)} target="_blank" rel="noreferrer">
          {String(value)}
        </Anchor>
      ) : (
        <span className={css.text}>{String(value)}</span>
      );
  }
}

const REASONS = ['division-by-zero', 'value-missing', 'out-of-range'] as const;

const reasonText = (t: ReturnType<typeof useTranslation>['t'], problem: string) => {
  const reason = REASONS.find((one) => one === problem) ?? 'value-missing';
  return t(`customField.reason.${reason}`);
};
