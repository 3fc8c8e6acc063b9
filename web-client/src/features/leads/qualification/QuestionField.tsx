import { Checkbox, NumberInput, Radio, Textarea } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScriptQuestion } from '@/api/generated';
import { Key } from '@/shared/ui/display/Display';
import { DateField } from '@/shared/ui/form/DateField';
import { useText } from '@/shared/lib/localized';
import css from './call.module.css';

interface Props {
  nth: number;
  question: ScriptQuestion;
  answer: unknown;
  error?: string | undefined;
  onAnswer: (answer: unknown) => void;
  /** Enter: on to the next question. */
  onNext: () => void;
}

const isText = (value: unknown) => typeof value === 'string';

/** One question; digits choose options, Enter goes on. */
export function QuestionField({ nth, question, answer, error, onAnswer, onNext }: Props) {
  const { t } = useTranslation('leads');
  const text = useText();
  const id = useId();
  const help = text(question.help);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement && event.shiftKey)) {
      event.preventDefault();
      onNext();
      return;
    }
    const option = question.options[Number(event.key) - 1];
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (question.kind === 'single') onAnswer(option.key);
    if (question.kind === 'multi') onAnswer(toggled(answer, option.key));
  };

  return (
    <div
      className={css.question}
      role={question.options.length > 0 ? undefined : 'group'}
      data-question={question.key}
      onKeyDown={onKeyDown}
    >
      <div className={css.nth} aria-hidden>
        {nth}
      </div>
      <div className={css.ask}>
        <div className={css.text} id={id}>
          {text(question.text)}
          {question.required && (
            <span className={css.required} title={t('call.required')}>
              *
            </span>
          )}
        </div>
        {help && <p className={css.help}>{help}</p>}
        <Control question={question} answer={answer} labelId={id} onAnswer={onAnswer} />
        {error !== undefined && (
          <p className={css.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

const toggled = (answer: unknown, key: string): string[] => {
  const chosen = Array.isArray(answer) ? answer.filter(isText) : [];
  return chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
};

interface ControlProps {
  question: ScriptQuestion;
  answer: unknown;
  labelId: string;
  onAnswer: (answer: unknown) => void;
}

function Control({ question, answer, labelId, onAnswer }: ControlProps) {
  const { t } = useTranslation('leads');
  const text = useText();
  const labelled = { 'aria-labelledby': labelId };
  switch (question.kind) {
    case 'single':
      return (
        <Radio.Group {...labelled} value={isText(answer) ? answer : null} onChange={onAnswer}>
          <div className={css.options}>
            {question.options.map((option, i) => (
              <Radio.Card key={option.key} value={option.key} className={css.option}>
                <Radio.Indicator size="xs" />
                <span>{text(option.text)}</span>
                {i < 9 && <Key>{i + 1}</Key>}
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      );
    case 'multi':
      return (
        <Checkbox.Group
          {...labelled}
          value={Array.isArray(answer) ? answer.filter(isText) : []}
          onChange={onAnswer}
        >
          <div className={css.options}>
            {question.options.map((option, i) => (
              <Checkbox.Card key={option.key} value={option.key} className={css.option}>
                <Checkbox.Indicator size="xs" />
                <span>{text(option.text)}</span>
                {i < 9 && <Key>{i + 1}</Key>}
              </Checkbox.Card>
            ))}
          </div>
        </Checkbox.Group>
      );
    case 'number':
      return (
        <NumberInput
          {...labelled}
          size="sm"
          className={css.short}
          inputMode="decimal"
          thousandSeparator=","
          value={typeof answer === 'number' ? answer : ''}
          onChange={(value) => onAnswer(value === '' ? null : Number(value))}
        />
      );
    case 'money':
      return (
        <NumberInput
          {...labelled}
          size="sm"
          className={css.short}
          inputMode="decimal"
          thousandSeparator=","
          decimalScale={2}
          min={0}
          leftSection={<span className={css.currency}>{question.currency}</span>}
          leftSectionWidth={52}
          value={amountOf(answer)}
          onChange={(value) => onAnswer({ amount: String(value), currency: question.currency })}
        />
      );
    case 'date':
      return (
        <DateField
          {...labelled}
          size="sm"
          className={css.short}
          placeholder={t('call.datePlaceholder')}
          value={isText(answer) ? answer : null}
          onChange={onAnswer}
        />
      );
    case 'text':
      return (
        <Textarea
          {...labelled}
          size="sm"
          autosize
          minRows={1}
          maxRows={8}
          maxLength={4000}
          value={isText(answer) ? answer : ''}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      );
  }
}

const amountOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'amount' in answer ? String(answer.amount) : '';
