/** How somebody becomes a member: the form that an administrator builds, the public page, the members' own pages, and the members' list. */
export default async ({ page, open, api, check, everyLook, signIn, axe, until, settled }) => {
  const heading = () => page.locator('h1').first().waitFor();
  const heading2 = () => page.locator('h2').first().waitFor();
  const text = (en, hant, hans) => ({ en, 'zh-Hant': hant, 'zh-Hans': hans });
  const email = 'may@members.example';
  const password = 'Harbour-lights-2026';
  const newPassword = 'Ferry-boats-at-noon';

  await signIn();
  await api('POST', '/consent-wordings', {
    name: 'Club offers',
    purpose: 'marketing',
    text: text('Send me offers.', '請向我發送推廣優惠。', '请向我发送推广优惠。'),
  });
  await api('POST', '/custom-fields', {
    recordType: 'contact',
    key: 'area',
    type: 'choice',
    labels: text('Area of work', '工作範疇', '工作领域'),
    choices: [
      { value: 'av', labels: text('Audio and video', '影音', '影音') },
      { value: 'it', labels: text('Networks', '網絡', '网络') },
    ],
  });
  await open('/membership-forms');
  await everyLook('membership-forms-empty', { ready: heading2 });
  await open('/members');
  await everyLook('members-empty', { ready: heading2 });

  const threeWords = async (name, words) => {
    const boxes = page.getByRole('group', { name, exact: true }).last().getByRole('textbox');
    for (const [index, word] of Object.values(words).entries()) await boxes.nth(index).fill(word);
  };
  await check(
    'a form is built in three languages, with a custom field, a question and a consent',
    async () => {
      await open('/membership-forms/new');
      await page.getByLabel('Name for colleagues').fill('Harbour Club');
      await page.getByLabel('Address', { exact: false }).first().fill('harbour-club');
      await page.getByLabel('Organisation above the title').fill('Harbour AV');
      await page.getByLabel('Colour of the button').fill('#7a3fb0');
      await threeWords('Title', text('Join the club', '加入會員俱樂部', '加入会员俱乐部'));
      await threeWords(
        'Introduction',
        text('Members see new displays first.', '會員率先體驗新顯示屏。', '会员率先体验新显示屏。'),
      );
      await page.getByRole('button', { name: 'Add a question' }).click();
      await page.getByRole('menuitem', { name: 'Area of work' }).click();
      await page.getByRole('button', { name: 'Add a question' }).click();
      await page.getByRole('menuitem', { name: 'A question of your own' }).click();
      await threeWords('Question', text('Which halls?', '哪些場地？', '哪些场地？'));
      await page.getByLabel('Kind').last().selectOption('choices');
      for (const words of [text('Ballroom', '宴會廳', '宴会厅'), text('Chapel', '教堂', '教堂')]) {
        await page.getByRole('button', { name: 'Add a choice' }).click();
        await threeWords(words.en === 'Ballroom' ? 'Choice 1' : 'Choice 2', words);
      }
      await page.getByLabel('Club offers').check();
      await page.getByRole('region', { name: 'Preview' }).getByText('Which halls?').waitFor();
      await axe();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('link', { name: 'Open the page' }).waitFor();
      const [form] = (await api('GET', '/membership-forms')).items;
      return form.fields.length === 4 && form.consents[0].purpose === 'marketing';
    },
  );
  const [form] = (await api('GET', '/membership-forms')).items;
  await check('an older version is taken up again and becomes a new one', async () => {
    await page.getByLabel('Level of new members').fill('silver');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('version 2').first().waitFor();
    await page.getByRole('button', { name: 'Use again: version 1' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('version 3').first().waitFor();
    return (await api('GET', `/membership-forms/${form.id}`)).level === 'standard';
  });
  await open(`/membership-forms/${form.id}`);
  await everyLook('membership-form', { ready: () => page.locator('[data-preview] h2').waitFor() });
  await open('/membership-forms');
  await everyLook('membership-forms', { ready: () => page.getByText('Harbour Club').waitFor() });

  await open(form.publicPath);
  await everyLook('register', { ready: heading });
  await check('what is wrong stands at its question, and what was typed outlives a reload', async () => {
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByText('This is required.').first().waitFor();
    await axe();
    await page.getByLabel('Name').fill('May Member');
    await page.getByLabel('Area of work').selectOption('Networks');
    await page.getByLabel('Chapel').check();
    await page.getByLabel('Send me offers.').check();
    await page.reload();
    return (await page.getByLabel('Name').inputValue()) === 'May Member';
  });
  await check('whoever registers is thanked and looks into their mailbox', async () => {
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await axe();
    return (await api('GET', '/members')).items[0].state === 'unconfirmed';
  });

  const linkTo = (to, part) =>
    until(async () => {
      const { items } = await api('GET', `/mail-log?filter=${encodeURIComponent(`to eq "${to}"`)}`);
      const mail = items.find((one) => one.text.includes(part));
      if (!mail) return false;
      const { text: shown } = await api('POST', `/mail-log/${mail.id}/show-link`);
      return new URL(/https?:\S+/.exec(shown)[0]);
    });
  const confirm = await linkTo(email, '/members/confirm?');
  await check('an altered link changes nothing and says so', async () => {
    await open(`${confirm.pathname}?token=${confirm.searchParams.get('token').slice(0, -3)}AAA`);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This link has been used already').waitFor();
  });
  await open(confirm.pathname + confirm.search);
  await everyLook('confirm-member', { ready: heading });
  await check('the link confirms the address with a password, and only once', async () => {
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('At least 10 characters').first().waitFor();
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Welcome! Your member number is M-').waitFor();
    await axe();
    await open(confirm.pathname + confirm.search);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This link has been used already').waitFor();
  });

  await open('/public/members');
  await everyLook('members-own', { ready: heading });
  await check('the member changes their data, and the contact follows', async () => {
    await page.getByLabel('Name').fill('May Harbour');
    await page.getByLabel('Telephone').fill('6123 9999');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Saved.').waitFor();
    await axe();
    const [member] = (await api('GET', '/members')).items;
    const contact = await api('GET', `/contacts/${member.contactId}`);
    return contact.name === 'May Harbour' && contact.custom.area === 'it';
  });
  await check('a new password needs the present one, and a new address a click there', async () => {
    await page.getByText('Change the password').click();
    const part = page.locator('details', { hasText: 'Change the password' });
    await part.getByLabel('Present password').fill(password);
    await part.getByLabel('New password').fill(newPassword);
    await part.getByRole('button', { name: 'Save' }).click();
    await part.getByText('Your password is changed.').waitFor();
    await page.getByText('Change the e-mail address').click();
    const other = page.locator('details', { hasText: 'Change the e-mail address' });
    await other.getByLabel('New address').fill('new@members.example');
    await other.getByLabel('Present password').fill('not the password');
    await other.getByRole('button', { name: 'Send a link' }).click();
    await other.getByText('The present password is wrong.').first().waitFor();
    await other.getByLabel('Present password').fill(newPassword);
    await other.getByRole('button', { name: 'Send a link' }).click();
    await other.getByText('Confirm it by the link').waitFor();
    await axe();
    const link = await linkTo('new@members.example', '/members/confirm-email?');
    await open(link.pathname + link.search);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Your address is changed.').waitFor();
    await axe();
  });
  await open('/public/members');
  await everyLook('members-sign-in', { ready: heading });
  await check('the member signs in with the new address and out again', async () => {
    await page.getByLabel('E-mail').fill('new@members.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Address or password is wrong').waitFor();
    await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'May Harbour' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in as a member' }).waitFor();
  });

  await open('/members');
  await everyLook('members', { ready: () => page.getByText('May Harbour').first().waitFor() });
  await check('a colleague renews, and the history says who did what', async () => {
    await open('/members');
    await page.getByText('May Harbour').first().click();
    await page.getByRole('button', { name: 'Renew' }).click();
    await page.getByLabel('Months').fill('6');
    await axe();
    await page.getByRole('dialog').getByRole('button', { name: 'Renew' }).click();
    await page.getByText('May Harbour is renewed').first().waitFor();
    await page.getByText('Changed the password').first().waitFor();
    await settled();
    return (await page.getByText('+85261239999').count()) > 0;
  });
  await everyLook('member', { ready: () => page.getByText('+85261239999').first().waitFor() });
};
