import { makePeople } from '../lib/leads.mjs';

/** Bought lists with their terms, and what the sources of leads bring and cost. */
export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const text = (words) => page.getByText(words).first().waitFor();
  await signIn();
  await makePeople(api);
  await open('/external-lists');
  await check('a bought list is written down with its terms', async () => {
    await open('/external-lists');
    await page.getByRole('button', { name: 'New list' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Kowloon offices');
    await dialog.getByLabel('Supplier').fill('List House');
    await dialog.getByLabel('Cost', { exact: true }).fill('900');
    await dialog.getByLabel('How often at most').fill('2');
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await text('May be used');
  });
  await check('the sources page counts it and leads to the records', async () => {
    await open('/lead-sources');
    await page.locator('[data-source="First calls"] a').first().click();
    await text('Lion Rock Ltd').catch(() => text('Pearl School'));
  });
  await check('a cost is entered by hand', async () => {
    await open('/source-costs');
    await page.getByRole('button', { name: 'Enter a cost' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Source').fill('First calls');
    await dialog.getByLabel('Cost', { exact: true }).fill('300');
    await dialog.getByLabel('From').fill('2026-11-01');
    await dialog.getByLabel('To', { exact: true }).fill('2026-11-30');
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-cost="First calls"]').waitFor();
  });
  await open('/lead-sources');
  await everyLook('lead-sources', { ready: () => page.locator('[data-source]').first().waitFor() });
  await open('/external-lists');
  await page.getByRole('link', { name: 'Kowloon offices' }).click();
  await everyLook('external-list', { ready: () => page.locator('[data-tile=leads]').waitFor() });
};
