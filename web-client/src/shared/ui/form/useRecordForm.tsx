import { useForm, type UseFormReturnType } from '@mantine/form';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, pointerToPath, type Problem } from '@/api/problem';
import { uniqueId } from '@/shared/lib/uniqueId';
import { useDraft } from '@/shared/lib/useDraft';
import { useProblemText } from '@/shared/lib/useProblemText';

type FormValues = Record<string, unknown>;

interface Attempt {
  /** The same until the values change: a retry after a lost answer must not create twice. */
  idempotencyKey: string;
  /** Which button: features read it for "Save and next". */
  intent: string;
}

interface Options<T extends FormValues> {
  /** Where the draft is kept, e.g. `account.new` or `account.<id>`; none for what may not be stored, such as passwords. */
  draftKey?: string;
  initialValues: T;
  validate?: (values: T) => Partial<Record<string, string>>;
  /** Throws the API's Problem when it is refused. */
  submit: (values: T, attempt: Attempt) => Promise<unknown>;
  /** A 409 or 412 that the feature shows in its own dialog; true when it did. */
  onRefused?: (problem: Problem, values: T) => boolean;
}

/**
 * A form whose typed values outlive reload, session end and conflict, and whose server errors land on their fields.
 * What belongs to no field is in `failure`.
 */
export function useRecordForm<T extends FormValues>(options: Options<T>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const draft = useDraft<T>(options.draftKey);
  const [kept] = useState(draft.read);
  const [failure, setFailure] = useState<string>();
  const [submitting, setSubmitting] = useState(false);
  const attempt = useRef({ body: '', key: '' });
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const form: UseFormReturnType<T> = useForm<T>({
    initialValues: { ...options.initialValues, ...kept },
    ...(options.validate && { validate: (values: T) => latest.current.validate?.(values) ?? {} }),
    onValuesChange: draft.write,
  });

  const keyFor = (values: T) => {
    const body = JSON.stringify(values);
    if (attempt.current.body !== body) attempt.current = { body, key: uniqueId() };
    return attempt.current.key;
  };

  const showErrors = (problem: Problem) => {
    const errors = problem.errors.map((error) => [pointerToPath(error.pointer), error.message] as const);
    form.setErrors(Object.fromEntries(errors));
    const onNoField = errors.filter(([path]) => form.getInputNode(path) === null);
    setFailure(
      onNoField.length > 0 ? onNoField.map(([, message]) => message).join(' ') : t('form.checkFields'),
    );
  };

  const send = async (values: T, intent: string) => {
    setSubmitting(true);
    setFailure(undefined);
    try {
      await latest.current.submit(values, { idempotencyKey: keyFor(values), intent });
      draft.clear();
    } catch (error) {
      if (isProblem(error) && latest.current.onRefused?.(error, values)) return;
      if (isProblem(error) && error.errors.length > 0) showErrors(error);
      else setFailure(problemText(error));
    } finally {
      setSubmitting(false);
    }
  };

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const button = event.nativeEvent.submitter;
    const intent = button instanceof HTMLButtonElement ? button.value || 'save' : 'save';
    form.onSubmit(
      (values) => void send(values, intent),
      (errors) => {
        const first = Object.keys(errors)[0];
        if (first) form.getInputNode(first)?.focus();
      },
    )(event);
  };

  return {
    ...form,
    onSubmit,
    submitting,
    failure,
    /** True when the values came from a draft: say so and offer to start over. */
    restored: kept !== undefined,
    startOver: () => {
      form.setValues(options.initialValues);
      form.clearErrors();
      draft.clear();
    },
    /** For a submit that a dialog repeats, e.g. "it is another company". */
    send,
  };
}
