export default async ({ page, open, api, check, everyLook, signIn }) => {
  const main = page.locator('main');
  const dialog = page.getByRole('dialog');
  await signIn();
  await api('POST', '/accounts', { name: 'Bare Trading Co' });
  const whole = await api('POST', '/accounts', {
    name: 'Whole Systems Ltd',
    phones: [{ number: '2368 3333' }],
    emails: [{ address: 'hello@whole.example' }],
    businessType: 'Education',
  });

  await check('a record says how complete it is, what is missing, and is verified with a click', async () => {
    await open(`/accounts/${whole.id}`);
    await main.getByText('Missing: Address').waitFor();
    await main.getByText('Never verified').waitFor();
    await main.getByRole('button', { name: 'Verify' }).press('Enter');
    await main.getByText(/Verified on .* by Ada Chan/).waitFor();
  });
  await everyLook('account-quality', { ready: () => main.getByRole('heading', { level: 1 }).waitFor() });

  await check('the page of data quality leads to the records behind a figure', async () => {
    await open('/data-quality');
    await main.getByRole('heading', { name: 'How complete they are' }).waitFor();
  });
  await everyLook('data-quality', { ready: () => main.getByRole('heading', { level: 2 }).first().waitFor() });

  await check('an administrator weighs the fields, and the records are assessed anew', async () => {
    await main.getByRole('button', { name: 'Rules' }).click();
    await dialog.getByLabel('Address').fill('0');
    await dialog.getByLabel('Website').fill('0');
    await dialog.getByLabel('Customer type').fill('0');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await open(`/accounts/${whole.id}`);
    await main.getByText('100% complete').waitFor();
  });
  await everyLook('quality-rules', {
    ready: () => main.getByRole('heading', { level: 1 }).waitFor(),
    prepare: async () => {
      await open('/data-quality');
      await main.getByRole('button').first().click();
      await dialog.getByRole('textbox').first().waitFor();
    },
  });
};
