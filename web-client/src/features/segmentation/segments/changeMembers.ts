import { changeSegmentMembers, changeSegmentMembersByFilter } from '@/api/generated';
import type { Selection } from '@/shared/ui/grid/selection';

const AT_ONCE = 200;

interface Outcome {
  done: number;
  unchanged: number;
  /** Everything that matches is a job of the server. */
  job?: string;
}

/** Takes the selected records into a static segment or out of it. */
export async function changeMembers(
  id: string,
  selection: Selection,
  filter: string,
  how: 'add' | 'remove',
): Promise<Outcome> {
  if (selection.all) {
    const except = [...selection.except].map((one) => JSON.stringify(one)).join(', ');
    const { data } = await changeSegmentMembersByFilter({
      path: { id },
      body: {
        filter: except ? `(${filter}) and not (id in (${except}))` : filter,
        remove: how === 'remove',
      },
    });
    return { done: 0, unchanged: 0, job: data.jobId };
  }
  const ids = [...selection.ids];
  const outcome: Outcome = { done: 0, unchanged: 0 };
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const { data } = await changeSegmentMembers({
      path: { id },
      body: { [how]: ids.slice(start, start + AT_ONCE) },
    });
    const done = data.items.filter((one) => one.outcome === 'added' || one.outcome === 'removed').length;
    outcome.done += done;
    outcome.unchanged += data.items.length - done;
  }
  return outcome;
}
