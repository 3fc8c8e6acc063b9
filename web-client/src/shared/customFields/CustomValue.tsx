import { Anchor, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WorthToday } from '@/shared/currencies/HomeMoney';
import { useFormat, type Money } from '@/shared/lib/useFormat';
import { DateText, Nothing } from '@/shared/ui/display/Display';
import { type CustomField, kindOf, plain, useLabel } from './customFields';
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
    return label(known?.labels ?? {}, plain(of));
  };
  if (value === null || value === undefined) return problem ? <Without problem={problem} /> : <Nothing />;
  switch (kindOf(field)) {
    case 'number':
      return <span className="num">{format.number(Number(value))}</span>;
    case 'money':
      return <WorthToday value={value as Money} />;
    case 'date':
      return <DateText value={plain(value)} />;
    case 'dateTime':
      return <DateText value={plain(value)} time />;
    case 'yesNo':
      return t(value === true ? 'filter.yes' : 'filter.no');
    case 'choice':
      return choice(value);
    case 'multiChoice':
      return format.list((value as unknown[]).map(choice));
    case 'reference':
      return <RecordLink recordType={field.referenceTo} id={plain(value)} />;
    default:
      return WEB.test(plain(value)) ? (
        <Anchor inherit href={plain(value)} target="_blank" rel="noreferrer">
          {plain(value)}
        </Anchor>
      ) : (
        <span className={css.text}>{plain(value)}</span>
      );
  }
}

const REASONS = ['division-by-zero', 'value-missing', 'out-of-range'] as const;

/** A formula without a value, and why. */
function Without({ problem }: { problem: string }) {
  const { t } = useTranslation();
  const text = t(`customField.reason.${REASONS.find((one) => one === problem) ?? 'value-missing'}`);
  return (
    <Tooltip label={text} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={css.problem} aria-label={text}>
        <Nothing />
      </button>
    </Tooltip>
  );
}
