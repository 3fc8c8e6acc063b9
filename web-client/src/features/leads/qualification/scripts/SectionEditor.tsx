import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScriptDocument, ScriptQuestion, ScriptSection } from '@/api/generated';
import { useFormat } from '@/shared/lib/useFormat';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import { useText } from '@/shared/lib/localized';
import { bestScore, moved, newQuestion, replaced, without } from './document';
import { Fault, MoveButtons, QuestionEditor } from './QuestionEditor';
import type { Problems } from './problems';
import css from './builder.module.css';

interface Props {
  document: ScriptDocument;
  section: ScriptSection;
  index: number;
  problems: Problems;
  openQuestion: string | undefined;
  onOpenQuestion: (key: string | undefined) => void;
  onChange: (section: ScriptSection) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

export function SectionEditor(props: Props) {
  const { t } = useTranslation('leadsAdmin');
  const text = useText();
  const { document, section, index, problems, onChange } = props;
  const at = `/sections/${index}`;
  const name = text(section.title) || t('builder.nthSection', { nth: index + 1 });
  const before = document.sections.slice(0, index).flatMap((one) => one.questions);
  const setQuestions = (questions: ScriptQuestion[]) => onChange({ ...section, questions });
  const add = () => {
    const question = newQuestion(document);
    setQuestions([...section.questions, question]);
    props.onOpenQuestion(question.key);
  };
  return (
    <section className={css.section} aria-label={name}>
      <div className={css.sectionHead}>
        <LocalizedField
          label={t('builder.sectionTitle', { nth: index + 1 })}
          value={section.title}
          error={(language) => problems.at(`${at}/title/${language}`)}
          onChange={(title) => onChange({ ...section, title })}
        />
        <MoveButtons
          name={name}
          index={index}
          count={document.sections.length}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
      <Fault message={problems.at(`${at}/key`)} />
      {section.questions.map((question, q) => (
        <QuestionCard
          key={`${index}.${q}`}
          nth={before.length + q + 1}
          question={question}
          earlier={[...before, ...section.questions.slice(0, q)]}
          pointer={`${at}/questions/${q}`}
          index={q}
          count={section.questions.length}
          problems={problems}
          isOpen={props.openQuestion === question.key}
          onToggle={() =>
            props.onOpenQuestion(props.openQuestion === question.key ? undefined : question.key)
          }
          onChange={(next) => {
            setQuestions(replaced(section.questions, q, next));
            if (next.key !== question.key) props.onOpenQuestion(next.key);
          }}
          onMove={(to) => setQuestions(moved(section.questions, q, to))}
          onRemove={() => setQuestions(without(section.questions, q))}
        />
      ))}
      <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
        {t('builder.addQuestion')}
      </Button>
    </section>
  );
}

interface CardProps {
  nth: number;
  question: ScriptQuestion;
  earlier: readonly ScriptQuestion[];
  pointer: string;
  index: number;
  count: number;
  problems: Problems;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (question: ScriptQuestion) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function QuestionCard({ nth, question, earlier, pointer, index, count, problems, isOpen, ...on }: CardProps) {
  const { t } = useTranslation('leadsAdmin');
  const format = useFormat();
  const text = useText();
  const faults = problems.within(pointer);
  const name = text(question.text) || t('builder.nthQuestion', { nth });
  return (
    <div className={css.card} data-open={isOpen} data-builder-question={question.key}>
      <div className={css.cardHead}>
        <UnstyledButton className={css.cardTitle} aria-expanded={isOpen} onClick={on.onToggle}>
          {isOpen ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
          <span className={css.cardNth}>{nth}</span>
          <span className={css.cardName}>{name}</span>
          <span className={css.cardFacts}>
            {t(`kind.${question.kind}`)}
            {question.kind !== 'text' &&
              ` · ${t('builder.upTo', { points: format.number(bestScore(question)) })}`}
            {question.showWhen.length > 0 && ` · ${t('builder.conditional')}`}
          </span>
          {faults > 0 && <span className={css.faultCount}>{t('builder.faults', { count: faults })}</span>}
        </UnstyledButton>
        <MoveButtons name={name} index={index} count={count} onMove={on.onMove} onRemove={on.onRemove} />
      </div>
      {isOpen && (
        <QuestionEditor
          question={question}
          earlier={earlier}
          pointer={pointer}
          problems={problems}
          onChange={on.onChange}
        />
      )}
    </div>
  );
}
