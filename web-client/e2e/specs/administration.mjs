const PASSWORD = 'quiet-Junk-Boat-7';
const linkIn = (text) => /https?:\/\/[^/\s]+(\S+)/.exec(text)[1];

export default async ({ page, context, base, open, api, check, everyLook, signIn, axe, until }) => {
  await signIn();
  const heading = (name) => page.getByRole('heading', { name, level: 1 });
  const dialog = (name) => page.getByRole('dialog', name && { name });

  await check('home offers the first steps', async () => {
    await open('/');
    await page.getByRole('region', { name: 'First steps' }).waitFor();
  });
  await everyLook('home', { ready: () => page.locator('h1').waitFor() });

  await check('a team is made, and another one under it', async () => {
    await open('/teams');
    for (const [name, parent] of [
      ['Kowloon', undefined],
      ['Kowloon East', 'Kowloon'],
    ]) {
      await page.getByRole('button', { name: 'New team' }).first().click();
      await dialog().getByLabel('Name').fill(name);
      if (parent) {
        await dialog().getByRole('combobox', { name: 'Under' }).click();
        await page.getByRole('option', { name: parent }).click();
      }
      await dialog().getByRole('button', { name: 'Save' }).click();
      await page.getByText(name, { exact: true }).first().waitFor();
      await dialog().waitFor({ state: 'hidden' });
    }
  });
  await check(
    'what two people changed at once is shown side by side, and nothing typed is lost',
    async () => {
      const [team] = (await api('GET', '/teams')).items.filter((one) => one.name === 'Kowloon East');
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Kowloon East' })
        .last()
        .getByRole('button', { name: 'Edit' })
        .click();
      await dialog().getByLabel('Name').fill('Kowloon Bay');
      await api('PATCH', `/teams/${team.id}`, { name: 'East' }, { 'If-Match': `"${team.version}"` });
      await dialog().getByRole('button', { name: 'Save' }).click();
      const conflict = dialog().filter({ hasText: 'Kowloon Bay' }).last();
      await conflict.getByText('East', { exact: true }).waitFor();
      await axe();
      await conflict.getByRole('button', { name: /Save/ }).last().click();
      await page.getByText('Kowloon Bay', { exact: true }).waitFor();
      await dialog().waitFor({ state: 'hidden' });
      const { version } = await api('GET', `/teams/${team.id}`);
      await api('PATCH', `/teams/${team.id}`, { name: 'Kowloon East' }, { 'If-Match': `"${version}"` });
    },
  );
  await everyLook('teams', { ready: () => page.getByText('Kowloon East').waitFor() });

  await check('a colleague is invited by mail, by keyboard', async () => {
    await open('/users');
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    await dialog().locator('input[name=name]').fill('Ben Lee 李本');
    await dialog().locator('input[name=email]').fill('ben@example.com');
    await dialog().getByRole('combobox', { name: 'Roles' }).click();
    await page.getByRole('option', { name: 'Sales rep' }).click();
    await page.keyboard.press('Escape');
    await axe();
    await dialog().getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByRole('row', { name: /Ben Lee/ }).waitFor();
  });
  await everyLook('users', { ready: () => page.getByText('Ben Lee 李本').first().waitFor() });

  await check('without a mail server the mail is kept where it can be read', async () => {
    await open('/mail-log?sort=-createdAt');
    await page.getByText('ben@example.com').first().waitFor();
    await page.getByText('ben@example.com').first().click();
    await dialog().getByText('token=…').waitFor();
    await axe();
  });
  let invitation;
  await check('the administrator has its link shown, to hand it over', async () => {
    await dialog().getByRole('button', { name: 'Show the link' }).click();
    await dialog().getByText('/accept-invitation?').waitFor();
    await dialog().getByRole('button', { name: 'Copy the link' }).waitFor();
    await axe();
    invitation = linkIn(await dialog().locator('pre').textContent());
    await page.keyboard.press('Escape');
    const { items } = await api('GET', '/audit?recordType=mail');
    return items.length === 1 && items[0].action === 'link-shown';
  });
  await everyLook('mail-log', { ready: () => page.getByText('ben@example.com').first().waitFor() });

  await check('the link of the invitation lets the colleague in, with their own rights only', async () => {
    await context.clearCookies();
    await open(invitation);
    await page.locator('input[name=password]').fill(PASSWORD);
    await axe();
    await page.keyboard.press('Enter');
    await heading('Home').waitFor();
    return (await page.getByRole('link', { name: 'API keys' }).count()) === 0;
  });
  await check('a page without permission says whom to ask', async () => {
    await open('/audit');
    await page.getByRole('heading', { name: 'You may not see this page' }).waitFor();
    await axe();
  });
  await context.clearCookies();
  await signIn();

  await check('a person is opened beside the list, changed, disabled and enabled again', async () => {
    await open('/users');
    await page.getByRole('row', { name: /Ben Lee/ }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Disable' }).click();
    await page
      .getByRole('dialog', { name: /Disable Ben/ })
      .getByRole('button', { name: 'Disable' })
      .click();
    await dialog('Ben Lee 李本').getByRole('button', { name: 'Enable' }).waitFor();
    await axe();
    await dialog('Ben Lee 李本').getByRole('button', { name: 'Enable' }).click();
    await dialog('Ben Lee 李本').getByText('Active').waitFor();
    await page.keyboard.press('Escape');
  });

  await check('a role’s permissions are changed after saying how many that concerns', async () => {
    await open('/roles');
    await page.getByRole('button', { name: /^Sales rep/ }).click();
    await page.getByRole('combobox', { name: 'Jobs: See' }).selectOption('team');
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await dialog().getByText('1 change, at once, for 1 person.').waitFor();
    await axe();
    await dialog().getByRole('button', { name: 'Change the permissions' }).click();
    await page.getByRole('button', { name: 'Save 1 change' }).waitFor({ state: 'hidden' });
    const { items } = await api('GET', '/roles');
    return items.find((role) => role.key === 'sales-rep').grants['jobs:read'] === 'team';
  });
  await everyLook('roles', {
    prepare: () => page.locator('button[aria-current]').nth(2).click(),
    ready: () => page.locator('button[aria-current]').nth(2).waitFor(),
  });

  await check('an API key is shown once, works, is rotated and revoked', async () => {
    await open('/api-keys');
    await page.getByRole('button', { name: 'New key' }).first().click();
    await dialog().locator('input[name=name]').fill('Chamber list push');
    await dialog().getByRole('combobox', { name: 'May do' }).click();
    await page.getByRole('option', { name: 'People: List', exact: true }).click();
    await page.keyboard.press('Escape');
    await axe();
    await dialog().getByRole('button', { name: 'Create the key' }).click();
    const shown = dialog('The key of “Chamber list push”');
    const secret = await shown.locator('code').textContent();
    await axe();
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    const answer = await fetch(`${base}/api/v1/users`, { headers: { 'X-Api-Key': secret } });
    if (!answer.ok) throw new Error(`the key is refused: ${answer.status}`);
    await page.getByRole('button', { name: 'Rotate' }).click();
    await dialog().getByRole('button', { name: 'Rotate' }).click();
    await dialog('The key of “Chamber list push”').getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Revoke' }).click();
    await dialog().getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Revoked').waitFor();
    return (await fetch(`${base}/api/v1/users`, { headers: { 'X-Api-Key': secret } })).status === 401;
  });
  await everyLook('api-keys', { ready: () => page.getByText('Chamber list push').first().waitFor() });

  await check('the audit trail tells who changed what', async () => {
    await open('/audit?recordType=role');
    await page
      .getByRole('row', { name: /Changed/ })
      .first()
      .waitFor();
    await page
      .getByRole('row', { name: /Changed/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('columnheader', { name: 'Before' }).waitFor();
    await axe();
    await page.keyboard.press('Escape');
  });
  await open('/audit');
  await everyLook('audit', { ready: () => page.locator('[data-index="0"]').waitFor() });

  for (const [path, title] of [
    ['/notifications', 'Notifications'],
    ['/jobs', 'Jobs'],
    ['/dead-letters', 'Failed events'],
  ]) {
    await open(path);
    await check(`${title} says that there is nothing`, () =>
      page.getByRole('heading', { level: 2 }).first().waitFor(),
    );
    await everyLook(path.slice(1), { ready: () => page.locator('h2').first().waitFor() });
  }

  await check(
    'without a mail server the administrator hands over the link that resets a forgotten password',
    async () => {
      await context.clearCookies();
      await open('/sign-in');
      await page.getByRole('link', { name: 'Forgotten your password?' }).click();
      await heading('Set a new password').waitFor();
      await page.locator('input[name=email]').fill('ben@example.com');
      await axe();
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: 'ben@example.com' }).waitFor();
      await signIn();
      await until(async () => {
        const { items } = await api('GET', '/mail-log?sort=-createdAt');
        return items[0].subject === 'Set a new password';
      });
      await open('/mail-log');
      await page.getByText('Set a new password').click();
      await dialog().getByRole('button', { name: 'Show the link' }).click();
      await dialog().getByText('/reset-password?').waitFor();
      const link = linkIn(await dialog().locator('pre').textContent());
      await context.clearCookies();
      await open(link);
      await page.locator('input[name=password]').fill('Lantern-festival-88');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/sign-in/);
      await signIn({ email: 'ben@example.com', password: 'Lantern-festival-88' });
      await heading('Home').waitFor();
    },
  );
};
