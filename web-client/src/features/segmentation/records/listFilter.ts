import type { ListSearch } from '@/shared/lib/listSearch';
import { both } from '@/shared/filter/print';

/** What a list shows: the words in the search box and the filter together, as the API's filter text. */
export const listFilter = ({ q, filter }: Pick<ListSearch, 'q' | 'filter'>) =>
  both(q && `text co ${JSON.stringify(q)}`, filter);
