import type { OwnScaleQuestion } from './definition.ts';
import type { Dimension } from './dimensions.ts';
import { wordedQuestion } from './worded-question.ts';
import type { Wording } from './worded-question.ts';

const five = { min: 1, max: 5 };

const about =
  (dimension: Dimension) =>
  (id: string, wording: Wording): OwnScaleQuestion => ({
    ...wordedQuestion(`${dimension}-${id}`, five, wording),
    dimension,
  });

const functional = about('functional');
const emotional = about('emotional');
const social = about('social');

/**
 * Questions about what a shop does, how that feels and how it looks to others, in the languages of the
 * kit, ready for `questions` of a definition. The wording is our own; each asks one thing, from 1 to 5,
 * and the higher number is always the better. Their ids never change.
 */
export const questionPack: Readonly<Record<Dimension, readonly OwnScaleQuestion[]>> = {
  functional: [
    functional('quality', {
      en: [
        'How would you rate the quality of what you get from {subject}?',
        'very poor',
        'very good',
      ],
      de: [
        'Wie bewerten Sie die Qualität dessen, was Sie bei {subject} bekommen?',
        'sehr schlecht',
        'sehr gut',
      ],
      ar: ['كيف تقيّم جودة ما تحصل عليه من {subject}؟', 'سيئة جدًا', 'جيدة جدًا'],
      'zh-Hans': ['您如何评价{subject}的商品或服务的质量？', '非常差', '非常好'],
    }),
    functional('price', {
      en: [
        'How would you rate the prices at {subject} for what you get?',
        'very unreasonable',
        'very reasonable',
      ],
      de: [
        'Wie bewerten Sie die Preise bei {subject}, gemessen an dem, was Sie bekommen?',
        'sehr unangemessen',
        'sehr angemessen',
      ],
      ar: ['كيف تقيّم أسعار {subject} مقارنة بما تحصل عليه؟', 'غير معقولة إطلاقًا', 'معقولة جدًا'],
      'zh-Hans': ['就您所得到的而言，您如何评价{subject}的价格？', '非常不合理', '非常合理'],
    }),
    functional('ease', {
      en: [
        'How difficult or easy is it to get what you need from {subject}?',
        'very difficult',
        'very easy',
      ],
      de: [
        'Wie schwer oder leicht ist es, bei {subject} zu bekommen, was Sie brauchen?',
        'sehr schwer',
        'sehr leicht',
      ],
      ar: ['ما مدى صعوبة أو سهولة الحصول على ما تحتاج إليه من {subject}؟', 'صعب جدًا', 'سهل جدًا'],
      'zh-Hans': ['从{subject}获得您需要的东西有多困难或多容易？', '非常困难', '非常容易'],
    }),
    functional('promises', {
      en: ['How often does {subject} do what was promised?', 'never', 'always'],
      de: ['Wie oft hält {subject}, was versprochen wurde?', 'nie', 'immer'],
      ar: ['كم مرة تتحقق وعود {subject}؟', 'أبدًا', 'دائمًا'],
      'zh-Hans': ['{subject}兑现承诺的频率如何？', '从不', '总是'],
    }),
  ],
  emotional: [
    emotional('feeling', {
      en: ['How do you usually feel when you deal with {subject}?', 'very bad', 'very good'],
      de: [
        'Wie fühlen Sie sich meistens, wenn Sie mit {subject} zu tun haben?',
        'sehr schlecht',
        'sehr gut',
      ],
      ar: ['كيف تشعر عادةً عند تعاملك مع {subject}؟', 'شعور سيئ جدًا', 'شعور جيد جدًا'],
      'zh-Hans': ['在{subject}消费时，您通常感觉如何？', '非常糟糕', '非常好'],
    }),
    emotional('trust', {
      en: ['How much do you trust {subject}?', 'not at all', 'completely'],
      de: ['Wie sehr vertrauen Sie {subject}?', 'überhaupt nicht', 'völlig'],
      ar: ['إلى أي حد تثق بـ {subject}؟', 'لا أثق إطلاقًا', 'أثق تمامًا'],
      'zh-Hans': ['您对{subject}有多信任？', '完全不信任', '完全信任'],
    }),
    emotional('closeness', {
      en: ['How close do you feel to {subject}?', 'not close at all', 'very close'],
      de: ['Wie nah fühlen Sie sich {subject}?', 'überhaupt nicht nah', 'sehr nah'],
      ar: ['ما مدى شعورك بالقرب من {subject}؟', 'لا أشعر به إطلاقًا', 'أشعر به كثيرًا'],
      'zh-Hans': ['您觉得自己跟{subject}有多亲近？', '一点也不亲近', '非常亲近'],
    }),
    emotional('anticipation', {
      en: [
        'How much do you look forward to your next time at {subject}?',
        'not at all',
        'very much',
      ],
      de: ['Wie sehr freuen Sie sich auf das nächste Mal bei {subject}?', 'gar nicht', 'sehr'],
      ar: [
        'إلى أي حد تتطلع إلى تعاملك القادم مع {subject}؟',
        'لا أتطلع إليه إطلاقًا',
        'أتطلع إليه كثيرًا',
      ],
      'zh-Hans': ['您有多期待下次光顾{subject}？', '完全不期待', '非常期待'],
    }),
  ],
  social: [
    social('telling', {
      en: [
        'How comfortable are you with telling others that you buy from {subject}?',
        'very uncomfortable',
        'very comfortable',
      ],
      de: [
        'Wie wohl ist Ihnen dabei, anderen zu erzählen, dass Sie bei {subject} einkaufen?',
        'sehr unwohl',
        'sehr wohl',
      ],
      ar: [
        'ما مدى ارتياحك لإخبار الآخرين بأنك من عملاء {subject}؟',
        'غير مرتاح إطلاقًا',
        'مرتاح جدًا',
      ],
      'zh-Hans': ['告诉别人您是{subject}的顾客，您感觉有多自在？', '非常不自在', '非常自在'],
    }),
    social('opinion', {
      en: [
        'What opinion do people who matter to you have of {subject}?',
        'a very poor one',
        'a very good one',
      ],
      de: [
        'Welche Meinung haben Menschen, die Ihnen wichtig sind, von {subject}?',
        'eine sehr schlechte',
        'eine sehr gute',
      ],
      ar: ['ما رأي الأشخاص المهمين لك في {subject}؟', 'سيئ جدًا', 'جيد جدًا'],
      'zh-Hans': ['对您重要的人如何评价{subject}？', '非常差', '非常好'],
    }),
    social('image', {
      en: [
        'How well does {subject} fit the way you like to be seen by others?',
        'not at all',
        'very well',
      ],
      de: [
        'Wie gut passt {subject} dazu, wie Sie von anderen gesehen werden möchten?',
        'gar nicht',
        'sehr gut',
      ],
      ar: [
        'ما مدى ملاءمة {subject} للصورة التي تود أن يراك الآخرون بها؟',
        'لا ملاءمة إطلاقًا',
        'ملاءمة تامة',
      ],
      'zh-Hans': ['{subject}在多大程度上符合您希望给别人的印象？', '完全不符合', '完全符合'],
    }),
    social('community', {
      en: [
        'How much do you feel part of the community around {subject}?',
        'not at all',
        'very much',
      ],
      de: ['Wie sehr fühlen Sie sich als Teil der Gemeinschaft um {subject}?', 'gar nicht', 'sehr'],
      ar: [
        'ما مدى شعورك بأنك جزء من مجتمع عملاء {subject}؟',
        'لا أشعر بذلك إطلاقًا',
        'أشعر بذلك كثيرًا',
      ],
      'zh-Hans': ['您在多大程度上觉得自己属于{subject}的顾客群体？', '完全不觉得', '非常觉得'],
    }),
  ],
};
