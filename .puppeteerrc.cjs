// Browsers are found by scripts/browsers; without this, puppeteer's install would fetch its own.
module.exports = { skipDownload: true };
