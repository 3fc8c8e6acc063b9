import { describe, expect, it } from 'vitest';
import type { ScriptDocument, ScriptQuestion } from '@/api/generated';
import { askedQuestions, givenAnswers, isAnswered } from './asked';

const text = { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' };
const question = (key: string, rest: Partial<ScriptQuestion>): ScriptQuestion => ({
  key,
  kind: 'single',
  text,
  required: false,
  options: [],
  bands: [],
  showWhen: [],
  ...rest,
});
const script: ScriptDocument = {
  thresholds: { general: 1, qualified: 2 },
  sections: [
    {
      key: 's',
      title: text,
      questions: [
        question('budgetState', {}),
        question('budget', { kind: 'money', showWhen: [{ question: 'budgetState', anyOf: ['approved'] }] }),
        question('financing', { showWhen: [{ question: 'budget', atLeast: 100 }] }),
        question('when', { kind: 'date' }),
        question('rush', { showWhen: [{ question: 'when', atMost: 30 }] }),
      ],
    },
  ],
};
const keys = (answers: Record<string, unknown>) =>
  askedQuestions(script, answers, '2026-11-22').map((q) => q.key);

describe('askedQuestions', () => {
  it('leaves out what depends on an answer that is not there', () => {
    expect(keys({})).toEqual(['budgetState', 'when']);
  });

  it('follows options, amounts and days from today', () => {
    expect(keys({ budgetState: 'approved' })).toContain('budget');
    expect(keys({ budgetState: 'none', budget: { amount: '500', currency: 'HKD' } })).not.toContain('budget');
    expect(keys({ budgetState: 'approved', budget: { amount: '99', currency: 'HKD' } })).not.toContain(
      'financing',
    );
    expect(keys({ budgetState: 'approved', budget: { amount: '100', currency: 'HKD' } })).toContain(
      'financing',
    );
    expect(keys({ when: '2026-12-22' })).toContain('rush');
    expect(keys({ when: '2026-12-23' })).not.toContain('rush');
  });

  it('hides what hangs on a hidden question, whatever was answered to it before', () => {
    expect(keys({ budgetState: 'none', budget: { amount: '500', currency: 'HKD' } })).not.toContain(
      'financing',
    );
  });
});

describe('answers', () => {
  it('of money without an amount are none', () => {
    const answers = { budget: { amount: '', currency: 'HKD' }, when: '2026-12-01' };
    expect(givenAnswers(answers)).toEqual({ when: '2026-12-01' });
    expect(isAnswered(answers, question('budget', { kind: 'money' }))).toBe(false);
  });
});
