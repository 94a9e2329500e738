import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const ANTI_VIRUS = String.raw`
MsMpEng.exe | Antimalware Service Executable | OS | MS | %DATA%\Microsoft\Windows Defender\Platform\4.18.23110.3-0\ | +
" | " | " | " | %PF%\Windows Defender\ | +
NisSrv.exe | Microsoft Network Realtime Inspection Service | OS | MS | %DATA%\Microsoft\Windows Defender\Platform\4.18.23110.3-0\ | +
MpCmdRun.exe | Microsoft Malware Protection Command Line Utility | OS | MS | %PF%\Windows Defender\ | +
MsSense.exe | Windows Defender Advanced Threat Protection Service Executable | OS | MS | %PF%\Windows Defender Advanced Threat Protection\ | +
msseces.exe | Microsoft Security Client User Interface | Microsoft Security Client | MS | %PF%\Microsoft Security Client\ | +
avp.exe | Kaspersky Endpoint Security for Windows | = | AO Kaspersky Lab | %PF86%\Kaspersky Lab\Kaspersky Endpoint Security for Windows\ | +
" | Kaspersky Anti-Virus | Kaspersky Anti-Virus | Kaspersky Lab ZAO | %PF86%\Kaspersky Lab\Kaspersky Anti-Virus 16.0.0\ | +
klnagent.exe | Kaspersky Security Center Network Agent | Kaspersky Security Center | AO Kaspersky Lab | %PF86%\Kaspersky Lab\NetworkAgent\ | +
ekrn.exe | ESET Service | ESET Security | ESET | %PF%\ESET\ESET Security\ | +
egui.exe | ESET Main GUI | ESET Security | ESET, spol. s r.o. | %PF%\ESET\ESET Security\ | +
mcshield.exe | McAfee On-Access Scanner service | McAfee VirusScan | McAfee, Inc. | %PF%\Common Files\McAfee\SystemCore\ | +
masvc.exe | McAfee Agent Service | McAfee Agent | McAfee, LLC | %PF%\McAfee\Agent\ | +
mfetp.exe | McAfee Endpoint Security Threat Prevention | McAfee Endpoint Security | McAfee LLC. | %PF%\McAfee\Endpoint Security\Threat Prevention\ | +
SophosFileScanner.exe | Sophos File Scanner | = | Sophos Limited | %PF%\Sophos\Sophos File Scanner\ | +
SophosUI.exe | Sophos UI | Sophos Endpoint | Sophos Limited | %PF86%\Sophos\Sophos UI\ | +
SavService.exe | Sophos Anti-Virus Service | Sophos Anti-Virus | Sophos Limited | %PF86%\Sophos\Sophos Anti-Virus\ | +
CSFalconService.exe | CrowdStrike Falcon Sensor Service | CrowdStrike Falcon Sensor | CrowdStrike, Inc. | %PF%\CrowdStrike\ | +
CSFalconContainer.exe | CrowdStrike Falcon Sensor Container | CrowdStrike Falcon Sensor | CrowdStrike, Inc. | %PF%\CrowdStrike\ | +
SentinelAgent.exe | Sentinel Agent | SentinelOne Agent | Sentinel Labs, Inc. | %PF%\SentinelOne\Sentinel Agent 23.2.3.358\ | +
SentinelServiceHost.exe | Sentinel Service Host | SentinelOne Agent | SentinelOne, Inc. | %PF%\SentinelOne\Sentinel Agent 23.2.3.358\ | +
minionhost.exe | Cybereason ActiveProbe | = | Cybereason, Inc. | %PF%\Cybereason ActiveProbe\ | +
CybereasonAV.exe | Cybereason Anti-Malware | Cybereason ActiveProbe | Cybereason Inc. | %PF%\Cybereason ActiveProbe\ | +
ccSvcHst.exe | Symantec Service Framework | Symantec Endpoint Protection | Symantec Corporation | %PF86%\Symantec\Symantec Endpoint Protection\14.3.558.0000.105\Bin\ | +
NortonSecurity.exe | Norton Security | = | Symantec Corporation | %PF%\Norton Security\Engine\22.20.5.39\ | +
PccNTMon.exe | Trend Micro Client Session Agent Monitor | Trend Micro OfficeScan | Trend Micro Inc. | %PF86%\Trend Micro\OfficeScan Client\ | +
ntrtscan.exe | Trend Micro Common Client Real-time Scan Service | Trend Micro Apex One | Trend Micro Incorporated | %PF86%\Trend Micro\Security Agent\ | +
AvastUI.exe | Avast Antivirus | = | AVAST Software | %PF%\Avast Software\Avast\ | +
AvastSvc.exe | Avast Service | Avast Antivirus | AVAST Software | %PF%\Avast Software\Avast\ | +
AVGUI.exe | AVG Antivirus | AVG Internet Security System | AVG Technologies CZ, s.r.o. | %PF%\AVG\Antivirus\ | +
avguard.exe | Antivirus Host Framework Service | Avira Antivirus | Avira Operations GmbH & Co. KG | %PF86%\Avira\Antivirus\ | +
bdagent.exe | Bitdefender agent | Bitdefender Total Security | Bitdefender | %PF%\Bitdefender\Bitdefender Security\ | +
EPSecurityService.exe | Bitdefender Endpoint Security Service | Endpoint Security | Bitdefender SRL | %PF%\Bitdefender\Endpoint Security\ | +
mbam.exe | Malwarebytes | = | Malwarebytes | %PF%\Malwarebytes\Anti-Malware\ | +
MBAMService.exe | Malwarebytes Service | Malwarebytes | Malwarebytes Corporation | %PF%\Malwarebytes\Anti-Malware\ | +
WRSA.exe | Webroot SecureAnywhere | = | Webroot | %PF86%\Webroot\ | +
cmdagent.exe | COMODO Internet Security | = | COMODO | %PF%\COMODO\COMODO Internet Security\ | +
PSANHost.exe | Panda Cloud Antivirus Host Service | Panda Protection | Panda Security, S.L. | %PF86%\Panda Security\WAC\ | +
fshoster64.exe | F-Secure plugin hosting service | F-Secure Ultralight | F-Secure Corporation | %PF86%\F-Secure\PSB\ | +
CylanceSvc.exe | CylancePROTECT | = | Cylance, Inc. | %PF%\Cylance\Desktop\ | +
RepMgr.exe | Carbon Black Cloud Sensor | = | VMware, Inc. | %PF%\Confer\ | +
cb.exe | Carbon Black Sensor | = | Carbon Black, Inc. | %WIN%\CarbonBlack\ | +
xagt.exe | FireEye Endpoint Agent | = | FireEye, Inc. | %PF86%\FireEye\xagt\ | +
AVKWCtlx64.exe | G DATA AntiVirus Guard | = | G DATA Software AG | %PF86%\G Data\AntiVirus\AVK\ | +
dwscanner.exe | Dr.Web Scanner SE | Dr.Web | Doctor Web, Ltd. | %PF%\DrWeb\ | +
clamd.exe | ClamAV daemon | ClamAV | Cisco Systems, Inc. | %PF%\ClamAV\ | +
360Tray.exe | 360 Total Security | = | Beijing Qihu Technology Co., Ltd. | %PF86%\360\Total Security\safemon\ | +
ASDSvc.exe | AhnLab Smart Defense Service | AhnLab V3 | AhnLab, Inc. | %PF%\AhnLab\V3Lite40\ | +
cyserver.exe | Cortex XDR Service | Cortex XDR | Palo Alto Networks | %PF%\Palo Alto Networks\Traps\ | +
elastic-endpoint.exe | Elastic Endpoint | = | Elasticsearch, Inc. | %PF%\Elastic\Endpoint\ | +
`;

const TOOLS = String.raw`
Wireshark.exe | Wireshark | = | The Wireshark developer community | %PF%\Wireshark\ | +
tshark.exe | TShark | = | The Wireshark developer community | %PF%\Wireshark\ | +
dumpcap.exe | Dumpcap | = | The Wireshark developer community | %PF%\Wireshark\ | +
Procmon64.exe | Process Monitor | Sysinternals Procmon | Sysinternals - www.sysinternals.com | %LOCAL%\Temp\ | +
procexp64.exe | Sysinternals Process Explorer | Process Explorer | Sysinternals - www.sysinternals.com | D:\Tools\Sysinternals\ | +
PsExec64.exe | Execute processes remotely | Sysinternals PsExec | Sysinternals - www.sysinternals.com | D:\Tools\Sysinternals\ | +
PSEXESVC.exe | PsExec Service | Sysinternals PsExec | Sysinternals | %WIN%\ | +
Autoruns64.exe | Autostart program viewer | Sysinternals autoruns | Sysinternals - www.sysinternals.com | D:\Tools\Sysinternals\ | +
tcpview64.exe | TCP/UDP endpoint viewer | TCPView | Sysinternals - www.sysinternals.com | D:\Tools\Sysinternals\ | +
procdump64.exe | Sysinternals process dump utility | ProcDump | Sysinternals - www.sysinternals.com | D:\Tools\Sysinternals\ | +
Sysmon64.exe | System activity monitor | Sysinternals Sysmon | Sysinternals - www.sysinternals.com | %WIN%\ | +
nmap.exe | Nmap | = | Insecure.Com LLC. | %PF86%\Nmap\ | -
zenmap.exe | Zenmap | = | Nmap Project | %PF86%\Nmap\zenmap\bin\ | -
ncat.exe | Ncat | = | Nmap Project | %PF86%\Nmap\ | -
nc64.exe | - | - | - | C:\Users\user\Downloads\netcat\ | -
windump.exe | WinDump | = | Politecnico di Torino | D:\Tools\ | -
mimikatz.exe | mimikatz for Windows | mimikatz | gentilkiwi (Benjamin DELPY) | C:\Users\user\Downloads\mimikatz_trunk\x64\ | -
ProcessHacker.exe | Process Hacker | = | wj32 | %PF%\Process Hacker 2\ | +
SystemInformer.exe | System Informer | = | Winsider Seminars & Solutions, Inc. | %PF%\SystemInformer\ | +
Fiddler.exe | Fiddler | Progress Telerik Fiddler Web Debugger | Progress Software Corporation | %LOCAL%\Programs\Fiddler\ | +
BurpSuiteCommunity.exe | Burp Suite Community Edition | = | PortSwigger Web Security | %LOCAL%\Programs\BurpSuiteCommunity\ | +
ida64.exe | The Interactive Disassembler | IDA Pro | Hex-Rays SA | %PF%\IDA Pro 8.3\ | +
x64dbg.exe | x64dbg | = | x64dbg | D:\Tools\x64dbg\release\x64\ | -
OllyDbg.exe | OllyDbg, 32-bit analysing debugger | OllyDbg | - | D:\Tools\odbg200\ | -
windbg.exe | Windows GUI symbolic debugger | OS | MS | %PF86%\Windows Kits\10\Debuggers\x64\ | +
hashcat.exe | - | - | - | D:\Tools\hashcat-6.2.6\ | -
john.exe | - | - | - | D:\Tools\john\run\ | -
nessusd.exe | Nessus Scanner Service | Nessus | Tenable, Inc. | %PF%\Tenable\Nessus\ | +
QualysAgent.exe | Qualys Cloud Security Agent | Qualys Cloud Agent | Qualys, Inc. | %PF%\Qualys\QualysAgent\ | +
ir_agent.exe | Rapid7 Insight Agent | Insight Agent | Rapid7, Inc. | %PF%\Rapid7\Insight Agent\components\insight_agent\ | +
velociraptor.exe | Velociraptor: Hunting Evil! | Velociraptor | Rapid7, Inc. | %PF%\Velociraptor\ | +
osqueryd.exe | osquery daemon and shell | osquery | osquery | %PF%\osquery\osqueryd\ | +
aircrack-ng.exe | - | - | - | D:\Tools\aircrack-ng\bin\ | -
Cain.exe | Cain - Password Recovery Utility | Cain | oxid.it | %PF86%\Cain\ | -
advanced_ip_scanner.exe | Advanced IP Scanner | = | Famatech Corp. | %PF86%\Advanced IP Scanner\ | +
netscan.exe | SoftPerfect Network Scanner | = | SoftPerfect Pty Ltd | %PF%\SoftPerfect Network Scanner\ | +
FTK Imager.exe | AccessData FTK Imager | = | AccessData Group, Inc. | %PF%\AccessData\FTK Imager\ | +
autopsy64.exe | Autopsy | = | Basis Technology | %PF%\Autopsy-4.21.0\bin\ | +
cports.exe | CurrPorts | = | NirSoft | D:\Tools\NirSoft\ | ?
`;

/** Programs that protect machines, and programs that inspect them. */
export const SECURITY_PROGRAMS: readonly WireEntry[] = [
  ...readTable('ANTI_VIRUS', ANTI_VIRUS),
  ...readTable('SECURITY_TOOL', TOOLS),
];
