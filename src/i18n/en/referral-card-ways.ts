/** English of the referral card's ways to share. */
export const referralCardWaysWords = {
  share: 'Share via {name}',
  showCode: 'Show the QR code',
  shareElsewhere: 'Share with other apps',
  'channel-email': 'E-mail',
  'channel-whatsapp': 'WhatsApp',
  'channel-qr': 'QR code',
  'channel-sheet': 'Other apps',
} as const;
