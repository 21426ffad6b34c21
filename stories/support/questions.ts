// Surveys of several questions, as a programme has them.

import { lunaCircle } from './programmes.ts';

const text = (en: string, de: string, ar: string, zh: string) => ({
  en,
  de,
  ar,
  'zh-Hans': zh,
});

const questions = {
  nps: { id: 'nps', type: 'nps', required: true },
  why: {
    id: 'why',
    type: 'text',
    showIf: 'nps is detractor or nps is passive',
    text: text(
      'What is the main reason for your score?',
      'Was ist der Hauptgrund für Ihre Bewertung?',
      'ما السبب الرئيسي لتقييمك؟',
      '您给出这个评分的主要原因是什么？',
    ),
  },
  what: {
    id: 'what',
    type: 'single',
    showIf: 'nps is detractor',
    signal: 'complaint',
    text: text(
      'What went wrong?',
      'Was ist schiefgelaufen?',
      'ما الذي لم يكن جيدًا؟',
      '哪里出了问题？',
    ),
    choices: [
      { value: 'wait', text: text('Waiting time', 'Wartezeit', 'وقت الانتظار', '等待时间') },
      { value: 'staff', text: text('Staff', 'Personal', 'طاقم العمل', '员工') },
      {
        value: 'other',
        text: text('Something else', 'Etwas anderes', 'شيء آخر', '其他'),
        open: true,
      },
    ],
  },
  easy: {
    id: 'easy',
    type: 'ces',
    dimension: 'functional',
    text: text(
      '{subject} made it easy to collect my points.',
      '{subject} hat es mir leicht gemacht, Punkte zu sammeln.',
      'جعل {subject} جمع نقاطي سهلًا.',
      '{subject}让我轻松积分。',
    ),
  },
  contact: {
    id: 'contact',
    type: 'consent',
    showIf: 'nps is detractor or easy lt 4',
    text: text(
      'You may contact me to put this right.',
      'Sie dürfen sich bei mir melden, um das in Ordnung zu bringen.',
      'يمكنكم التواصل معي لمعالجة ذلك.',
      '可以联系我来解决这个问题。',
    ),
  },
  multi: {
    id: 'visits',
    type: 'multi',
    text: text('What do you come for?', 'Wofür kommen Sie?', 'ما سبب زيارتك؟', '您为什么来？'),
    choices: [
      { value: 'coffee', text: text('Coffee', 'Kaffee', 'القهوة', '咖啡') },
      { value: 'cake', text: text('Cake', 'Kuchen', 'الكعك', '蛋糕') },
      { value: 'people', text: text('The people', 'Die Leute', 'الناس', '人') },
    ],
  },
  matrix: {
    id: 'sides',
    type: 'matrix',
    text: text(
      'How good are we at this?',
      'Wie gut sind wir darin?',
      'ما مدى جودتنا في هذا؟',
      '我们在这些方面做得如何？',
    ),
    scale: {
      min: 1,
      max: 5,
      low: text('poor', 'schlecht', 'ضعيف', '差'),
      high: text('excellent', 'ausgezeichnet', 'ممتاز', '优秀'),
    },
    rows: [
      { value: 'taste', text: text('Taste', 'Geschmack', 'المذاق', '味道') },
      { value: 'service', text: text('Service', 'Bedienung', 'الخدمة', '服务') },
      { value: 'room', text: text('The room', 'Der Raum', 'المكان', '环境') },
    ],
  },
  scale: {
    id: 'scale',
    type: 'scale',
    text: text(
      'How loud is it here?',
      'Wie laut ist es hier?',
      'ما مدى الضوضاء هنا؟',
      '这里有多吵？',
    ),
    scale: {
      min: 1,
      max: 7,
      polarity: 'lower-is-better',
      low: text('quiet', 'leise', 'هادئ', '安静'),
      high: text('loud', 'laut', 'صاخب', '吵'),
    },
  },
  email: {
    id: 'email',
    type: 'email',
    text: text(
      'Where may we write to you?',
      'Wohin dürfen wir Ihnen schreiben?',
      'إلى أين يمكننا مراسلتك؟',
      '我们可以写信到哪里？',
    ),
  },
  smileys: { id: 'mood', type: 'smileys' },
  note: {
    id: 'note',
    type: 'note',
    text: text(
      'Three short questions follow. They take a minute.',
      'Es folgen drei kurze Fragen. Sie dauern eine Minute.',
      'تليها ثلاثة أسئلة قصيرة تستغرق دقيقة.',
      '接下来是三个简短的问题，只需一分钟。',
    ),
  },
} as const;

const ends = [
  {
    showIf: 'nps is detractor',
    recovery: true,
    text: text(
      'We are sorry. Somebody will read this today.',
      'Das tut uns leid. Heute noch liest es jemand.',
      'نأسف لذلك. سيقرأ أحدنا هذا اليوم.',
      '非常抱歉。今天就会有人阅读您的反馈。',
    ),
  },
  { text: text('Thank you!', 'Vielen Dank!', 'شكرًا لك!', '谢谢！') },
];

export type QuestionName = keyof typeof questions;

/** The shop's programme with a survey that asks these. */
export const asking = (...names: readonly QuestionName[]) => {
  const [first, ...others] = lunaCircle.surveys;
  const isWhole = names.includes('nps');
  // Alone, a question has nothing to look back to.
  const asked = names.map((name) =>
    isWhole ? questions[name] : { ...questions[name], showIf: undefined },
  );
  const definition = {
    questions: asked,
    ...(isWhole && { ends }),
  };
  return { ...lunaCircle, surveys: [{ ...first, definition }, ...others] };
};

/** The branching survey of the documentation. */
export const branching = asking('nps', 'why', 'what', 'easy', 'contact');
