import { FormPage } from './FormPage';
import { MissingPage } from './MissingPage';

/** Pages for visitors without an account, under `/public/`. */
export function PublicPage() {
  const [, key] = /^\/public\/forms\/([a-z0-9-]+)\/?$/.exec(location.pathname) ?? [];
  return key ? <FormPage formKey={key} /> : <MissingPage />;
}
