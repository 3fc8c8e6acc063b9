export default async ({ page, open, api, check, everyLook, signIn, axe, until }) => {
  await signIn();
  const { id: me } = await api('GET', '/me');
  const account = (name, chinese) =>
    api('POST', '/accounts?allowDuplicate=true', {
      name,
      names: { 'zh-Hant': chinese },
      source: 'Plan spec',
      grade: 'A',
      ownerId: me,
    });
  const harbour = await account('Harbour Light Hotel', '海港明輝酒店');
  await account('Peak View Hotel', '山頂酒店');
  await account('Lion Rock Club', '獅子山會所');
  await api('POST', '/segments', {
    name: 'Hotels and clubs',
    recordType: 'account',
    definition: 'source eq "Plan spec"',
  });
  const main = page.getByRole('main');
  const grid = page.getByRole('grid', { name: 'Accounts' });

  await check('a plan is written step by step; steps change places by keyboard', async () => {
    await open('/game-plans/new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('LED walls before the season');
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: 'Hotels and clubs' }).click();
    await page.getByRole('textbox', { name: 'Held back to compare with' }).fill('0');
    const step = (nth) => page.getByRole('listitem').filter({ hasText: `Step ${nth}` });
    await step(1).getByRole('textbox', { name: 'What is done' }).fill('Visit the ballroom');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await step(2).getByRole('textbox', { name: 'What is done' }).fill('Call about the season');
    await page.getByRole('button', { name: 'Move Call about the season up' }).press('Enter');
    await step(2).getByRole('combobox', { name: 'Kind of activity' }).selectOption('visit');
    await axe();
    const first = await step(1).getByRole('textbox', { name: 'What is done' }).inputValue();
    return first === 'Call about the season';
  });
  await everyLook('game-plan-new', { ready: () => page.getByRole('heading', { level: 1 }).waitFor() });

  await check('nothing typed is lost by the reload; before the start it says who gets it', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/game-plans\/[0-9a-f-]{36}$/);
    await page.getByRole('status').filter({ hasText: '3 accounts get it, 0 held back.' }).waitFor();
    await axe();
    await page.getByRole('button', { name: 'Start the plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start the plan' }).click();
    await page.getByRole('tab', { name: 'Accounts' }).click();
    await grid.getByText('Peak View Hotel', { exact: true }).waitFor();
  });
  const plan = page.url();

  await check('a step is skipped with a reason, ticked, and that undone', async () => {
    const row = page.getByRole('row', { name: /Peak View Hotel/ });
    const call = row.getByRole('button', { name: /^Call about the season, Peak View Hotel: Open/ });
    await call.click();
    await page.getByRole('menuitem', { name: 'Skip' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Skip' }).click();
    await dialog.getByText('Say why the step is skipped.').waitFor();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('They ordered already');
    await axe();
    await dialog.getByRole('button', { name: 'Skip' }).click();
    await row.getByText('Skipped').waitFor();
    await row.getByRole('button', { name: /^Visit the ballroom, Peak View Hotel: Open/ }).click();
    await page.getByRole('menuitem', { name: 'Tick as done' }).click();
    await row.getByText('Followed').waitFor();
    await page
      .getByText('Visit the ballroom: done')
      .locator('..')
      .getByRole('button', { name: 'Undo' })
      .click();
    await row.getByRole('button', { name: /^Visit the ballroom, Peak View Hotel: Open/ }).waitFor();
  });

  await check('my steps lead to the account with the entry ready; logging it ticks the step', async () => {
    await open('/game-plan-steps');
    await axe();
    await page
      .getByRole('row', { name: /Harbour Light Hotel.*Call about the season/ })
      .getByRole('link', { name: 'Log: Call' })
      .click();
    await page.getByRole('textbox', { name: /^Write what happened/ }).waitFor();
    if (!(await page.getByRole('radio', { name: 'Call', exact: true }).isChecked())) return false;
    await page.getByRole('textbox', { name: /^Write what happened/ }).fill('They plan a new wall');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await until(async () => {
      const { items } = await api(
        'GET',
        `/game-plans/steps?filter=${encodeURIComponent(`accountId eq "${harbour.id}"`)}`,
      );
      return items.some((step) => step.status.state === 'followed');
    });
    await page.reload();
    await page
      .getByRole('button', { name: /^Call about the season, Harbour Light Hotel: Followed/ })
      .waitFor();
    await axe();
  });

  await open(new URL(plan).pathname);
  await check('the plan says how its steps are followed, and that three accounts are too few', async () => {
    await main.getByText(/Too few accounts to compare/).waitFor();
    await page.getByRole('img', { name: 'Call about the season: Followed 1, Skipped 1, Open 1' }).waitFor();
    await axe();
  });
  await everyLook('game-plan', { ready: () => page.getByRole('heading', { level: 2 }).first().waitFor() });
  await everyLook('game-plan-accounts', {
    prepare: async () => page.getByRole('tab').nth(1).click(),
    ready: () => page.getByRole('heading', { level: 1 }).waitFor(),
  });
  await open('/game-plan-steps');
  await everyLook('game-plan-steps', { ready: () => main.getByText('Peak View Hotel').first().waitFor() });
  await open('/game-plans');
  await everyLook('game-plans', {
    ready: () => main.getByText('LED walls before the season').first().waitFor(),
  });
};
