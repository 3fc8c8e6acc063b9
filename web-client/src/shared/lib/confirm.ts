import { createStore } from './store';

export interface Question {
  title: string;
  /** The number and the consequence: "Send to 1,284 people; 61 left out". */
  consequence: string;
  /** The verb, never "OK". */
  action: string;
  danger?: boolean;
}

export interface OpenQuestion {
  question: Question;
  answer: (yes: boolean) => void;
}

export const openQuestion = createStore<OpenQuestion | undefined>(undefined);

/** For what can't be undone, bulk changes, money, sending and rights only. */
export const confirm = (question: Question) =>
  new Promise<boolean>((resolve) => {
    openQuestion.set({
      question,
      answer: (yes) => {
        openQuestion.set(undefined);
        resolve(yes);
      },
    });
  });
