import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const BROWSERS = String.raw`
chrome.exe | Google Chrome | = | Google LLC | %PF%\Google\Chrome\Application\ | +
" | " | " | Google Inc. | %PF86%\Google\Chrome\Application\ | +
" | " | " | Google LLC | %LOCAL%\Google\Chrome\Application\ | +
firefox.exe | Firefox | = | Mozilla Corporation | %PF%\Mozilla Firefox\ | +
" | " | " | " | %PF86%\Mozilla Firefox\ | +
" | Tor Browser | Tor Browser | The Tor Project, Inc. | C:\Users\user\Desktop\Tor Browser\Browser\ | + | TOR
msedge.exe | Microsoft Edge | = | MS | %PF86%\Microsoft\Edge\Application\ | +
msedgewebview2.exe | Microsoft Edge WebView2 | = | MS | %PF86%\Microsoft\EdgeWebView\Application\120.0.2210.91\ | +
MicrosoftEdge.exe | Microsoft Edge | OS | MS | %WIN%\SystemApps\Microsoft.MicrosoftEdge_8wekyb3d8bbwe\ | +
MicrosoftEdgeCP.exe | Microsoft Edge Content Process | OS | MS | %WIN%\SystemApps\Microsoft.MicrosoftEdge_8wekyb3d8bbwe\ | +
iexplore.exe | Internet Explorer | = | MS | %PF%\Internet Explorer\ | +
" | " | " | " | %PF86%\Internet Explorer\ | +
opera.exe | Opera Internet Browser | = | Opera Norway AS | %LOCAL%\Programs\Opera\ | +
" | " | " | Opera Software | %PF86%\Opera\ | +
opera_autoupdate.exe | Opera auto-updater | = | Opera Norway AS | %LOCAL%\Programs\Opera\106.0.4998.19\ | +
brave.exe | Brave Browser | = | Brave Software, Inc. | %PF%\BraveSoftware\Brave-Browser\Application\ | +
vivaldi.exe | Vivaldi | = | Vivaldi Technologies AS | %LOCAL%\Vivaldi\Application\ | +
browser.exe | Yandex | = | YANDEX LLC | %LOCAL%\Yandex\YandexBrowser\Application\ | +
whale.exe | NAVER Whale | = | NAVER Corp. | %PF%\Naver\Naver Whale\Application\ | +
Safari.exe | Safari | = | Apple Inc. | %PF86%\Safari\ | +
seamonkey.exe | SeaMonkey | = | Mozilla Foundation | %PF%\SeaMonkey\ | -
palemoon.exe | Pale Moon | = | Moonchild Productions | %PF%\Pale Moon\ | +
waterfox.exe | Waterfox | = | Waterfox Limited | %PF%\Waterfox\ | +
librewolf.exe | LibreWolf | = | LibreWolf Community | %PF%\LibreWolf\ | -
Maxthon.exe | Maxthon | = | Maxthon Ltd. | %LOCAL%\Maxthon\Application\ | +
chromium.exe | Chromium | = | The Chromium Authors | %LOCAL%\Chromium\Application\ | -
iron.exe | SRWare Iron | = | SRWare | %PF%\SRWare Iron\ | -
dragon.exe | Comodo Dragon | = | Comodo | %PF86%\Comodo\Dragon\ | +
UCBrowser.exe | UC Browser | = | UCWeb Inc. | %PF86%\UCBrowser\Application\ | +
QQBrowser.exe | QQBrowser | = | Tencent | %PF86%\Tencent\QQBrowser\ | +
`;

const TOR = String.raw`
tor.exe | Tor | = | The Tor Project, Inc. | C:\Users\user\Desktop\Tor Browser\Browser\TorBrowser\Tor\ | +
" | - | - | - | %ROAMING%\tor\ | -
obfs4proxy.exe | - | - | - | C:\Users\user\Desktop\Tor Browser\Browser\TorBrowser\Tor\PluggableTransports\ | -
snowflake-client.exe | - | - | - | C:\Users\user\Desktop\Tor Browser\Browser\TorBrowser\Tor\PluggableTransports\ | -
onionshare-gui.exe | OnionShare | = | OnionShare | %PF%\OnionShare\ | +
vidalia.exe | Vidalia | = | The Tor Project | %PF86%\Vidalia Bundle\Vidalia\ | -
AdvOR.exe | Advanced Onion Router | = | Albu Cristian | D:\Tools\AdvOR\ | -
`;

const MAIL = String.raw`
OUTLOOK.EXE | Microsoft Outlook | Microsoft Outlook | MS | %PF%\Microsoft Office\root\Office16\ | +
" | " | Microsoft Office 2010 | " | %PF86%\Microsoft Office\Office14\ | +
olk.exe | Outlook | Microsoft Outlook | MS | %PF%\WindowsApps\Microsoft.OutlookForWindows_1.2023.1214.201_x64__8wekyb3d8bbwe\ | +
HxOutlook.exe | Mail | Microsoft Outlook | MS | %PF%\WindowsApps\microsoft.windowscommunicationsapps_16005.14326.21698.0_x64__8wekyb3d8bbwe\ | +
thunderbird.exe | Thunderbird | = | Mozilla Corporation | %PF%\Mozilla Thunderbird\ | +
MailClient.exe | eM Client | = | eM Client s.r.o. | %PF86%\eM Client\ | +
Mailbird.exe | Mailbird | = | Mailbird | %PF%\Mailbird\ | +
thebat.exe | The Bat! | = | Ritlabs SRL | %PF86%\The Bat!\ | +
postbox.exe | Postbox | = | Postbox, Inc. | %PF86%\Postbox\ | +
wlmail.exe | Windows Live Mail | = | MS | %PF86%\Windows Live\Mail\ | +
msimn.exe | Outlook Express | Microsoft Outlook Express | MS | %PF86%\Outlook Express\ | +
notes.exe | HCL Notes | = | HCL Technologies Limited | %PF86%\HCL\Notes\ | +
nlnotes.exe | IBM Notes | = | IBM Corp. | %PF86%\IBM\Notes\ | +
claws-mail.exe | Claws Mail | = | The Claws Mail Team | %PF%\Claws Mail\ | -
ProtonMailBridge.exe | Proton Mail Bridge | = | Proton AG | %PF%\Proton AG\Proton Mail Bridge\ | +
Foxmail.exe | Foxmail | = | Tencent Inc. | %PF86%\Foxmail 7.2\ | +
`;

/** Programs for the web and for mail. */
export const INTERNET: readonly WireEntry[] = [
  ...readTable('BROWSER', BROWSERS),
  ...readTable('TOR', TOR),
  ...readTable('MAIL', MAIL),
];
