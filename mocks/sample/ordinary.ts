import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const NONE = String.raw`
7zFM.exe | 7-Zip File Manager | 7-Zip | Igor Pavlov | %PF%\7-Zip\ | -
7z.exe | 7-Zip Console | 7-Zip | Igor Pavlov | %PF%\7-Zip\ | -
7zG.exe | 7-Zip GUI | 7-Zip | Igor Pavlov | %PF%\7-Zip\ | -
WinRAR.exe | WinRAR archiver | WinRAR | Alexander Roshal | %PF%\WinRAR\ | +
winzip64.exe | WinZip | = | Corel Corporation | %PF%\WinZip\ | +
peazip.exe | PeaZip, archiving utility | PeaZip | Giorgio Tani | %PF%\PeaZip\ | -
vlc.exe | VLC media player | = | VideoLAN | %PF%\VideoLAN\VLC\ | +
notepad++.exe | Notepad++ | = | Don HO don.h@free.fr | %PF%\Notepad++\ | +
sublime_text.exe | Sublime Text | = | Sublime HQ Pty Ltd | %PF%\Sublime Text\ | +
Code.exe | Visual Studio Code | = | MS | %LOCAL%\Programs\Microsoft VS Code\ | +
devenv.exe | Microsoft Visual Studio 2022 | Microsoft Visual Studio | MS | %PF%\Microsoft Visual Studio\2022\Community\Common7\IDE\ | +
MSBuild.exe | MSBuild.exe | Microsoft® Build Tools® | MS | %PF%\Microsoft Visual Studio\2022\Community\MSBuild\Current\Bin\ | +
dotnet.exe | .NET Host | Microsoft® .NET | MS | %PF%\dotnet\ | +
idea64.exe | IntelliJ IDEA | = | JetBrains s.r.o. | %PF%\JetBrains\IntelliJ IDEA 2023.3\bin\ | +
pycharm64.exe | PyCharm | = | JetBrains s.r.o. | %PF%\JetBrains\PyCharm 2023.3\bin\ | +
studio64.exe | Android Studio | = | Google LLC | %PF%\Android\Android Studio\bin\ | +
eclipse.exe | Eclipse | = | Eclipse Foundation, Inc. | C:\eclipse\ | ?
Zoom.exe | Zoom Meetings | Zoom | Zoom Video Communications, Inc. | %ROAMING%\Zoom\bin\ | +
" | " | " | " | %PF%\Zoom\bin\ | +
slack.exe | Slack | = | Slack Technologies Inc. | %LOCAL%\slack\app-4.35.131\ | +
" | " | " | Slack Technologies, LLC | %PF%\Slack\app-4.35.131\ | +
Teams.exe | Microsoft Teams | = | MS | %LOCAL%\Microsoft\Teams\current\ | +
ms-teams.exe | Microsoft Teams | = | MS | %PF%\WindowsApps\MSTeams_23335.219.2592.8659_x64__8wekyb3d8bbwe\ | +
Skype.exe | Skype | = | Skype Technologies S.A. | %PF86%\Microsoft\Skype for Desktop\ | +
Discord.exe | Discord | = | Discord Inc. | %LOCAL%\Discord\app-1.0.9030\ | +
Telegram.exe | Telegram Desktop | = | Telegram FZ-LLC | %ROAMING%\Telegram Desktop\ | +
WhatsApp.exe | WhatsApp | = | WhatsApp LLC | %LOCAL%\WhatsApp\app-2.2326.10\ | +
Signal.exe | Signal | = | Signal Messenger, LLC | %LOCAL%\Programs\signal-desktop\ | +
CiscoCollabHost.exe | Webex | = | Cisco Systems, Inc | %LOCAL%\CiscoSparkLauncher\CiscoSparkLauncher\ | +
WeChat.exe | WeChat | = | Tencent | %PF86%\Tencent\WeChat\ | +
Update.exe | Update | Slack | Slack Technologies, LLC | %LOCAL%\slack\ | +
" | " | Discord | GitHub | %LOCAL%\Discord\ | +
" | " | Microsoft Teams | MS | %LOCAL%\Microsoft\Teams\ | +
git.exe | Git for Windows | Git | The Git Development Community | %PF%\Git\cmd\ | +
GitHubDesktop.exe | GitHub Desktop | = | GitHub, Inc. | %LOCAL%\GitHubDesktop\app-3.3.6\ | +
python.exe | Python | = | Python Software Foundation | %LOCAL%\Programs\Python\Python312\ | +
" | " | " | " | C:\Python27\ | -
pythonw.exe | Python | = | Python Software Foundation | %LOCAL%\Programs\Python\Python312\ | +
node.exe | Node.js JavaScript Runtime | Node.js | Node.js | %PF%\nodejs\ | +
java.exe | Java(TM) Platform SE binary | Java(TM) Platform SE 8 | Oracle Corporation | %PF%\Java\jre1.8.0_391\bin\ | +
javaw.exe | Java(TM) Platform SE binary | Java(TM) Platform SE 8 | Oracle Corporation | %PF%\Java\jre1.8.0_391\bin\ | +
jucheck.exe | Java Update Checker | Java Platform SE Auto Updater | Oracle Corporation | %PF86%\Common Files\Java\Java Update\ | +
php.exe | CLI | PHP | The PHP Group | C:\php\ | -
perl.exe | Perl Command Line Interpreter | Perl | - | C:\Strawberry\perl\bin\ | -
ruby.exe | Ruby interpreter (CUI) 3.2.2p53 [x64-mingw-ucrt] | Ruby interpreter | http://www.ruby-lang.org/ | C:\Ruby32-x64\bin\ | -
go.exe | - | - | - | %PF%\Go\bin\ | -
rustc.exe | - | - | - | C:\Users\user\.cargo\bin\ | -
steam.exe | Steam | = | Valve Corporation | %PF86%\Steam\ | +
steamwebhelper.exe | Steam Client WebHelper | = | Valve Corporation | %PF86%\Steam\bin\cef\cef.win7x64\ | +
EpicGamesLauncher.exe | Epic Games Launcher | = | Epic Games, Inc. | %PF86%\Epic Games\Launcher\Portal\Binaries\Win64\ | +
Battle.net.exe | Battle.net | = | Blizzard Entertainment, Inc. | %PF86%\Battle.net\ | +
GalaxyClient.exe | GOG Galaxy | = | GOG.com | %PF86%\GOG Galaxy\ | +
Spotify.exe | Spotify | = | Spotify AB | %ROAMING%\Spotify\ | +
iTunes.exe | iTunes | = | Apple Inc. | %PF%\iTunes\ | +
foobar2000.exe | foobar2000 | = | - | %PF86%\foobar2000\ | -
audacity.exe | Audacity | = | Audacity Team | %PF%\Audacity\ | +
obs64.exe | OBS Studio | = | OBS | %PF%\obs-studio\bin\64bit\ | +
HandBrake.exe | HandBrake | = | HandBrake | %PF%\HandBrake\ | -
ffmpeg.exe | - | - | - | D:\Tools\ffmpeg\bin\ | -
gimp-2.10.exe | GNU Image Manipulation Program | GIMP | Spencer Kimball, Peter Mattis and the GIMP Development Team | %PF%\GIMP 2\bin\ | -
inkscape.exe | Inkscape | = | Inkscape project | %PF%\Inkscape\bin\ | -
blender.exe | Blender | = | Blender Foundation | %PF%\Blender Foundation\Blender 4.0\ | +
paintdotnet.exe | paint.net | = | dotPDN LLC | %PF%\paint.net\ | +
soffice.bin | LibreOffice | = | The Document Foundation | %PF%\LibreOffice\program\ | +
FoxitPDFReader.exe | Foxit PDF Reader | = | Foxit Software Inc. | %PF86%\Foxit Software\Foxit PDF Reader\ | +
SumatraPDF.exe | SumatraPDF | = | Krzysztof Kowalczyk | %LOCAL%\SumatraPDF\ | -
acad.exe | AutoCAD Application | AutoCAD | Autodesk, Inc. | %PF%\Autodesk\AutoCAD 2024\ | +
SLDWORKS.exe | SOLIDWORKS | = | Dassault Systèmes SolidWorks Corp. | %PF%\SOLIDWORKS Corp\SOLIDWORKS\ | +
MATLAB.exe | MATLAB | = | The MathWorks Inc. | %PF%\MATLAB\R2023b\bin\win64\ | +
tableau.exe | Tableau | = | Tableau Software, LLC | %PF%\Tableau\Tableau 2023.3\bin\ | +
saplogon.exe | SAP Logon for Windows | SAP GUI for Windows | SAP SE | %PF86%\SAP\FrontEnd\SAPgui\ | +
postgres.exe | PostgreSQL Server | PostgreSQL | PostgreSQL Global Development Group | %PF%\PostgreSQL\16\bin\ | -
mysqld.exe | MySQL Server | = | Oracle and/or its affiliates | %PF%\MySQL\MySQL Server 8.0\bin\ | +
sqlservr.exe | SQL Server Windows NT - 64 Bit | Microsoft SQL Server | MS | %PF%\Microsoft SQL Server\MSSQL16.MSSQLSERVER\MSSQL\Binn\ | +
Ssms.exe | SSMS | Microsoft SQL Server Management Studio | MS | %PF86%\Microsoft SQL Server Management Studio 19\Common7\IDE\ | +
httpd.exe | Apache HTTP Server | = | Apache Software Foundation | C:\Apache24\bin\ | -
w3wp.exe | IIS Worker Process | Internet Information Services | MS | %SYS%\inetsrv\ | +
KeePass.exe | KeePass | = | Dominik Reichl | %PF%\KeePass Password Safe 2\ | +
KeePassXC.exe | KeePassXC | = | KeePassXC Team | %PF%\KeePassXC\ | +
1Password.exe | 1Password | = | AgileBits Inc. | %LOCAL%\1Password\app\8\ | +
Bitwarden.exe | Bitwarden | = | Bitwarden Inc. | %LOCAL%\Programs\Bitwarden\ | +
CCleaner64.exe | CCleaner | = | Piriform Software Ltd | %PF%\CCleaner\ | +
Everything.exe | Everything | = | voidtools | %PF%\Everything\ | +
TOTALCMD64.EXE | Total Commander | = | Ghisler Software GmbH | C:\totalcmd\ | +
ShareX.exe | ShareX | = | ShareX Team | %PF%\ShareX\ | -
Greenshot.exe | Greenshot | = | Greenshot | %PF%\Greenshot\ | +
PowerToys.exe | PowerToys Runner | PowerToys | MS | %PF%\PowerToys\ | +
GoogleUpdate.exe | Google Installer | Google Update | Google LLC | %PF86%\Google\Update\ | +
`;

const UNRECOGNIZED = String.raw`
nvcontainer.exe | NVIDIA Container | = | NVIDIA Corporation | %PF%\NVIDIA Corporation\NvContainer\ | +
NVIDIA Share.exe | NVIDIA Share | NVIDIA GeForce Experience | NVIDIA Corporation | %PF%\NVIDIA Corporation\NVIDIA GeForce Experience\ | +
RadeonSoftware.exe | AMD Software | = | Advanced Micro Devices, Inc. | %PF%\AMD\CNext\CNext\ | +
igfxEM.exe | igfxEM Module | Intel(R) Common User Interface | Intel Corporation | %SYS%\DriverStore\FileRepository\cui_dch.inf_amd64_1a2b3c4d5e6f7081\ | +
IntelCpHDCPSvc.exe | Intel HD Graphics Drivers for Windows(R) | = | Intel(R) Corporation | %SYS%\DriverStore\FileRepository\iigd_dch.inf_amd64_1a2b3c4d5e6f7081\ | +
RtkAudUService64.exe | Realtek HD Audio Universal Service | = | Realtek Semiconductor | %SYS%\DriverStore\FileRepository\realtekservice.inf_amd64_1a2b3c4d5e6f7081\ | +
SynTPEnh.exe | Synaptics TouchPad 64-bit Enhancements | Synaptics Pointing Device Driver | Synaptics Incorporated | %PF%\Synaptics\SynTP\ | +
lghub.exe | Logitech G HUB | = | Logitech, Inc. | %PF%\LGHUB\ | +
SetPoint.exe | Logitech SetPoint Event Manager | Logitech SetPoint | Logitech, Inc. | %PF%\Logitech\SetPointP\ | +
SupportAssistAgent.exe | Dell SupportAssist | = | Dell Inc. | %PF%\Dell\SupportAssistAgent\bin\ | +
DellCommandUpdate.exe | Dell Command / Update | = | Dell, Inc. | %PF%\Dell\CommandUpdate\ | +
HPSupportSolutionsFrameworkService.exe | HP Support Solutions Framework Service | HP Support Solutions Framework | HP Inc. | %PF86%\HP\HP Support Framework\ | +
LenovoVantageService.exe | Lenovo Vantage Service | = | Lenovo Group Ltd. | %PF86%\Lenovo\VantageService\4.0.52.0\ | +
AsusUpdate.exe | ASUS Update | = | ASUSTeK COMPUTER INC. | %PF86%\ASUS\Update\ | +
SamsungMagician.exe | Samsung Magician | = | Samsung Electronics | %PF86%\Samsung\Samsung Magician\ | +
EEventManager.exe | EPSON Event Manager | Event Manager | SEIKO EPSON CORPORATION | %PF86%\Epson Software\Event Manager\ | +
TrueImage.exe | Acronis True Image | = | Acronis International GmbH | %PF86%\Acronis\TrueImageHome\ | +
Veeam.EndPoint.Service.exe | Veeam Agent for Microsoft Windows | = | Veeam Software AG | %PF%\Veeam\Endpoint Backup\ | +
TaniumClient.exe | Tanium Client | = | Tanium Inc. | %PF86%\Tanium\Tanium Client\ | +
BESClient.exe | BigFix Client | = | HCL Technologies Limited | %PF86%\BigFix Enterprise\BES Client\ | +
CcmExec.exe | Host Process for Microsoft Configuration Manager | Microsoft Configuration Manager | MS | %WIN%\CCM\ | +
splunkd.exe | splunkd service | splunk Application | Splunk Inc. | %PF%\SplunkUniversalForwarder\bin\ | +
winlogbeat.exe | - | - | - | %PF%\Winlogbeat\ | +
amazon-ssm-agent.exe | Amazon SSM Agent | = | Amazon.com Services LLC | %PF%\Amazon\SSM\ | +
WindowsAzureGuestAgent.exe | WindowsAzureGuestAgent | Microsoft® CoReXT | MS | C:\WindowsAzure\Packages\ | +
mDNSResponder.exe | Bonjour Service | Bonjour | Apple Inc. | %PF%\Bonjour\ | +
AppleMobileDeviceService.exe | MobileDeviceService | Apple Mobile Device Service | Apple Inc. | %PF%\Common Files\Apple\Mobile Device Support\ | +
wpscloudsvr.exe | WPS Office Cloud Service | WPS Office | Zhuhai Kingsoft Office Software Co., Ltd | %LOCAL%\Kingsoft\WPS Office\12.2.0.13359\wtoolex\ | +
ATOK33MN.EXE | ATOK 2020 | ATOK | 株式会社ジャストシステム | %PF86%\JustSystems\ATOK\ATOK33\ | +
KakaoTalk.exe | 카카오톡 | KakaoTalk | Kakao Corp. | %PF86%\Kakao\KakaoTalk\ | +
AutoHotkeyU64.exe | AutoHotkey Unicode 64-bit | AutoHotkey | - | %PF%\AutoHotkey\ | -
nssm.exe | The non-sucking service manager | NSSM 64-bit | Iain Patterson | C:\nssm\win64\ | -
rufus-4.3.exe | Rufus | = | Akeo Consulting | C:\Users\user\Downloads\ | +
SETUP.EXE | Setup | - | - | D:\ | ?
setup_1.2.3.exe | - | - | - | C:\Users\user\Downloads\ | -
a1b2c3d4.tmp | - | - | - | %LOCAL%\Temp\is-7Q2KD.tmp\ | ?
payroll.exe | Payroll Client | = | - | \\fileserver\apps\payroll\ | -
unins000.exe | Setup/Uninstall | - | - | %PF86%\Example Tool\ | ?
`;

/** Programs of none of the special types. */
export const ORDINARY_PROGRAMS: readonly WireEntry[] = [
  ...readTable('NONE', NONE),
  ...readTable('UNRECOGNIZED', UNRECOGNIZED),
];
