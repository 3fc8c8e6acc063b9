import { useRef } from 'react';
import type { ScriptDocument } from '@/api/generated';
import { useText } from '@/shared/lib/localized';
import { type Answers, askedQuestions } from './asked';
import { QuestionField } from './QuestionField';
import css from './call.module.css';

interface Props {
  document: ScriptDocument;
  answers: Answers;
  today: string;
  errors?: ReadonlyMap<string, string>;
  onChange: (answers: Answers) => void;
  /** Enter on the last question. */
  onEnd: () => void;
}

const CONTROL = '[aria-checked=true], [data-checked], input, textarea, button';

/** The questions that the answers bring up, section by section; Enter walks from the first to the last. */
export function Questionnaire({ document, answers, today, errors, onChange, onEnd }: Props) {
  const text = useText();
  const root = useRef<HTMLDivElement>(null);
  const asked = askedQuestions(document, answers, today);
  // at once, not after a render: the next key that somebody fast types belongs to the next question
  const focus = (key: string) => {
    const question = root.current?.querySelector(`[data-question="${CSS.escape(key)}"]`);
    question?.querySelector<HTMLElement>(CONTROL)?.focus();
    question?.scrollIntoView({ block: 'nearest' });
  };
  const next = (key: string) => {
    const following = asked[asked.findIndex((question) => question.key === key) + 1];
    if (following) focus(following.key);
    else onEnd();
  };
  return (
    <div ref={root}>
      {document.sections.map((section) => {
        const questions = section.questions.filter((question) => asked.includes(question));
        if (questions.length === 0) return null;
        return (
          <div key={section.key} className={css.section} role="group" aria-label={text(section.title)}>
            <h2>{text(section.title)}</h2>
            {questions.map((question) => (
              <QuestionField
                key={question.key}
                nth={asked.indexOf(question) + 1}
                question={question}
                answer={answers[question.key]}
                error={errors?.get(question.key)}
                onAnswer={(answer) => onChange({ ...answers, [question.key]: answer })}
                onNext={() => next(question.key)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
