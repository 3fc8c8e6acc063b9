export interface SearchPageSearch {
  q?: string;
  /** Only records of this type. */
  type?: string;
}

/** What is searched for lives in the URL, so that a search can be sent to a colleague. */
export const validateSearchPage = ({ q, type }: Record<string, unknown>): SearchPageSearch => ({
  ...(typeof q === 'string' && q !== '' && { q }),
  ...(typeof type === 'string' && type !== '' && { type }),
});
