import type { FormField, FormFieldName, LocalizedText } from '@/api/generated';
import type { FormValues } from './LeadFormPage';

const all = (en: string, hant: string, hans: string): LocalizedText => ({
  en,
  'zh-Hant': hant,
  'zh-Hans': hans,
});

/** The words that a visitor reads, in every language at once: a form is written in all three whichever one the writer uses. */
export const FIELD_LABELS: Record<FormFieldName, LocalizedText> = {
  companyName: all('Company', '公司名稱', '公司名称'),
  personName: all('Your name', '您的姓名', '您的姓名'),
  jobTitle: all('Job title', '職位', '职位'),
  email: all('E-mail', '電郵地址', '电子邮箱'),
  phone: all('Telephone', '電話號碼', '电话号码'),
  website: all('Website', '公司網址', '公司网址'),
  address: all('Address', '地址', '地址'),
  district: all('District', '地區', '地区'),
  interest: all('What are you interested in?', '您對甚麼感興趣？', '您对什么感兴趣？'),
  message: all('How can we help?', '我們可以怎樣協助您？', '我们可以怎样帮助您？'),
};

export const FIELD_NAMES = Object.keys(FIELD_LABELS) as FormFieldName[];

const field = (name: FormFieldName, required = false): FormField => ({
  name,
  label: FIELD_LABELS[name],
  required,
});

/** A form that works as it is: a name, a way to answer, and the question. */
export const STARTER: FormValues = {
  key: '',
  name: '',
  title: all('Contact us', '聯絡我們', '联系我们'),
  thankYou: all(
    'Thank you. We will contact you within one working day.',
    '多謝您的查詢，我們會於一個工作天內與您聯絡。',
    '感谢您的咨询，我们将在一个工作日内与您联系。',
  ),
  consent: all(
    'You may use what I enter here to answer my enquiry.',
    '我同意貴公司使用以上資料回覆我的查詢。',
    '我同意贵公司使用以上资料回复我的咨询。',
  ),
  fields: [
    field('companyName', true),
    field('personName'),
    field('email', true),
    field('phone'),
    field('message'),
  ],
  allowedOrigins: [],
  source: '',
  campaignRef: '',
  active: true,
};
