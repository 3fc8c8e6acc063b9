import { makeForm, makeLeads, makePeople, makeRule } from '../lib/leads.mjs';

/** The screens of those who run the work on leads: scripts, dispatch rules, web forms, working hours. */
export default async ({ page, open, api, check, everyLook, signIn, axe, until }) => {
  const heading = () => page.locator('h1').first().waitFor();
  await signIn();
  const { rep, team } = await makePeople(api);

  await open('/dispatch-rules');
  await everyLook('rules-empty', { ready: () => page.locator('h2').first().waitFor() });
  await open('/lead-forms');
  await everyLook('forms-empty', { ready: () => page.locator('h2').first().waitFor() });

  await check('a rule is written with the filter builder', async () => {
    await open('/dispatch-rules');
    await page.getByRole('button', { name: 'New rule' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Big ones');
    await dialog.getByRole('button', { name: 'Add a condition' }).click();
    await dialog.getByLabel('Field').selectOption('score');
    await dialog.getByLabel('Comparison').selectOption('ge');
    await dialog.getByLabel('Value').fill('50');
    await dialog.getByRole('combobox', { name: 'Team' }).click();
    await page.getByRole('option', { name: 'Kowloon East' }).click();
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-rule="Big ones"]').waitFor();
    const [rule] = (await api('GET', '/dispatch-rules')).items;
    return rule.condition === 'score ge 50' && rule.targetId === team.id;
  });
  await makeRule(api, team);
  const leads = await makeLeads(api, rep);
  await check('the order is changed by keyboard', async () => {
    await open('/dispatch-rules');
    await page.getByRole('button', { name: 'Move Kowloon East up' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('li[data-rule]').first().and(page.locator('[data-rule="Kowloon East"]')).waitFor();
    await until(
      async () => (await api('GET', '/dispatch-rules?sort=position')).items[0].name === 'Kowloon East',
    );
  });
  await check('a test says what would happen to a lead, rule by rule', async () => {
    await page.getByRole('combobox', { name: 'Lead' }).fill('Pacific');
    await page.getByRole('option', { name: /Pacific/ }).click();
    await page.getByText('Rule 1, Kowloon East: only for qualified leads.').waitFor();
    await axe();
  });
  await everyLook('rules', { ready: () => page.locator('[data-rule]').first().waitFor() });

  await open('/qualification-scripts');
  await everyLook('scripts', { ready: () => page.locator('table').waitFor() });
  const [script] = (await api('GET', '/qualification-scripts')).items;
  await open(`/qualification-scripts/${script.id}`);
  await everyLook('script-builder', {
    ready: () => page.locator('[data-builder-question]').first().waitFor(),
    prepare: () => page.locator('[data-builder-question] button[aria-expanded]').nth(4).click(),
  });
  await check('a fault is shown where it is, and keeps the script from being published', async () => {
    await page.locator('[data-builder-question=occasion] button[aria-expanded]').click();
    const option = page
      .locator('[data-builder-question=occasion]')
      .getByRole('textbox', { name: 'Option 1 (Traditional Chinese)' });
    await option.fill('');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Problems (1)' }).waitFor();
    await page.locator('[data-builder-question=occasion]').getByText('1 problem').waitFor();
    await axe();
    await option.fill('新辦公室');
    await page.getByRole('tab', { name: 'Problems (0)' }).waitFor();
  });
  await check('what is written is tried in the preview before it is published', async () => {
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page
      .getByRole('complementary')
      .first()
      .locator('[data-question=occasion] [role=radio]')
      .first()
      .click();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '10');
    await axe();
  });
  await check('publishing makes the next edition', async () => {
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Edition 2 in use').waitFor();
    await page.getByRole('tab', { name: 'Editions' }).click();
    await page.getByRole('button', { name: 'Edition 1' }).waitFor();
    await axe();
  });

  await open('/lead-forms/new');
  await everyLook('form-new', { ready: heading });
  await check('a form is made with its words in three languages, and opened by a visitor', async () => {
    await page.getByLabel('Name', { exact: false }).first().fill('Seminar');
    await page.getByRole('textbox', { name: 'Key' }).fill('seminar');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/lead-forms\/[0-9a-f-]{36}$/);
    await page.getByRole('textbox', { name: 'To put into a page' }).waitFor();
    await axe();
    const answer = await page.request.get(new URL('/public/forms/seminar', page.url()).href);
    return answer.ok() && !('x-frame-options' in answer.headers());
  });
  await makeForm(api);
  const [form] = (await api('GET', '/lead-forms')).items.filter((one) => one.key === 'contact');
  await open(`/lead-forms/${form.id}`);
  await everyLook('form', {
    ready: () => page.getByRole('complementary', { name: /Preview|預覽|预览/ }).waitFor(),
  });
  await open('/lead-forms');
  await everyLook('forms', { ready: () => page.locator('table').waitFor() });

  await open('/working-hours');
  await everyLook('working-hours', { ready: () => page.locator('form').waitFor() });
  await check('working hours are changed and kept', async () => {
    await page.getByRole('button', { name: 'Add hours to Saturday' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Working hours saved').first().waitFor();
    return (await api('GET', '/working-calendar')).calendar.week.saturday.length === 1;
  });
  await check('a lead is found by its number in the palette', async () => {
    const { number } = await api('GET', `/leads/${leads.pool.id}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill(number);
    await page.getByText('Pacific Harbour', { exact: false }).first().waitFor();
  });
};
