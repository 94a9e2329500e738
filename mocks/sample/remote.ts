import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const REMOTE = String.raw`
TeamViewer.exe | TeamViewer | = | TeamViewer Germany GmbH | %PF%\TeamViewer\ | +
" | " | " | TeamViewer GmbH | %PF86%\TeamViewer\ | +
TeamViewer_Service.exe | TeamViewer Service | TeamViewer | TeamViewer Germany GmbH | %PF%\TeamViewer\ | +
tv_w32.exe | TeamViewer | = | TeamViewer Germany GmbH | %PF%\TeamViewer\ | +
AnyDesk.exe | AnyDesk | = | AnyDesk Software GmbH | %PF86%\AnyDesk\ | +
" | " | " | philandro Software GmbH | C:\Users\user\Downloads\ | +
ScreenConnect.ClientService.exe | ScreenConnect Client Service | ScreenConnect | ConnectWise, LLC | %PF86%\ScreenConnect Client (0123456789abcdef)\ | +
ScreenConnect.WindowsClient.exe | ScreenConnect Client | ScreenConnect | ScreenConnect Software | %PF86%\ScreenConnect Client (0123456789abcdef)\ | +
LogMeIn.exe | LogMeIn | = | LogMeIn, Inc. | %PF86%\LogMeIn\x64\ | +
LogMeInSystray.exe | LogMeIn Desktop Application | LogMeIn | LogMeIn Inc | %PF86%\LogMeIn\x64\ | +
LMIGuardianSvc.exe | LogMeIn Guardian | LogMeIn | LogMeIn, Inc. | %PF86%\LogMeIn\x64\ | +
g2mcomm.exe | GoToMeeting | = | LogMeIn, Inc. | %LOCAL%\GoToMeeting\19598\ | +
g2ax_comm_customer.exe | GoToAssist Customer | GoToAssist | GoTo Technologies USA, LLC | %PF86%\GoToAssist Remote Support Customer\1702\ | +
rustdesk.exe | RustDesk Remote Desktop | RustDesk | Purslane Ltd | %PF%\RustDesk\ | +
SRServer.exe | Splashtop Streamer Server | Splashtop Streamer | Splashtop Inc. | %PF86%\Splashtop\Splashtop Remote\Server\ | +
strwinclt.exe | Splashtop Business | = | Splashtop Inc. | %PF86%\Splashtop\Splashtop Remote\Client for STB\ | +
vncviewer.exe | VNC® Viewer | = | RealVNC Ltd | %PF%\RealVNC\VNC Viewer\ | +
" | TigerVNC Viewer | TigerVNC | TigerVNC Team | %PF%\TigerVNC\ | -
vncserver.exe | VNC® Server | = | RealVNC Ltd | %PF%\RealVNC\VNC Server\ | +
tvnserver.exe | TightVNC Server | TightVNC | GlavSoft LLC. | %PF%\TightVNC\ | +
tvnviewer.exe | TightVNC Viewer | TightVNC | GlavSoft LLC. | %PF%\TightVNC\ | +
winvnc.exe | VNC server for Win32 | UltraVNC | UltraVNC | %PF%\uvnc bvba\UltraVNC\ | +
mstsc.exe | Remote Desktop Connection | OS | MS | %SYS%\ | +
msra.exe | Windows Remote Assistance | OS | MS | %SYS%\ | +
quickassist.exe | Quick Assist | OS | MS | %SYS%\ | +
Radmin.exe | Radmin Viewer | = | Famatech Corp. | %PF86%\Radmin Viewer 3\ | +
rserver3.exe | Radmin Server | = | Famatech Corp. | %WIN%\SysWOW64\rserver30\ | +
DWRCC.exe | DameWare Mini Remote Control | = | DameWare Development LLC | %PF%\SolarWinds\DameWare Mini Remote Control\ | +
DWRCS.EXE | DameWare Mini Remote Control Client Agent | DameWare Mini Remote Control | DameWare | %WIN%\dwrcs\ | +
bomgar-scc.exe | BeyondTrust Remote Support Customer Client | Remote Support | BeyondTrust Corporation | %DATA%\bomgar-scc-0x5f3c\ | +
AteraAgent.exe | AteraAgent | = | Atera Networks Ltd | %PF%\ATERA Networks\AteraAgent\ | +
client32.exe | NetSupport Client | NetSupport Manager | NetSupport Ltd | %PF86%\NetSupport\NetSupport Manager\ | +
rutserv.exe | Remote Utilities - Host | Remote Utilities | Remote Utilities LLC | %PF86%\Remote Utilities - Host\ | +
AA_v3.exe | Ammyy Admin | = | Ammyy LLC | C:\Users\user\Downloads\ | +
Supremo.exe | Supremo Remote Desktop | Supremo | Nanosystems S.r.l. | %PF86%\Supremo\ | +
dwagent.exe | DWAgent | = | - | %PF%\DWAgent\runtime\ | -
nxplayer.bin | NoMachine | = | NoMachine S.a.r.l. | %PF%\NoMachine\bin\ | +
remoting_host.exe | Chrome Remote Desktop Host | Chrome Remote Desktop | Google LLC | %PF86%\Google\Chrome Remote Desktop\120.0.6099.19\ | +
Parsec.exe | Parsec | = | Parsec Cloud, Inc. | %PF%\Parsec\ | +
ISLLight.exe | ISL Light | = | ISL Online Ltd. | %LOCAL%\ISL Online Cache\ | +
mRemoteNG.exe | mRemoteNG | = | Next Generation Software | %PF86%\mRemoteNG\ | -
`;

const VPN = String.raw`
openvpn.exe | OpenVPN Daemon | OpenVPN | The OpenVPN Project | %PF%\OpenVPN\bin\ | +
openvpn-gui.exe | OpenVPN GUI for Windows | OpenVPN GUI | OpenVPN Technologies, Inc. | %PF%\OpenVPN\bin\ | +
openvpnserv.exe | OpenVPN Service | OpenVPN | The OpenVPN Project | %PF%\OpenVPN\bin\ | +
OpenVPNConnect.exe | OpenVPN Connect | = | OpenVPN Inc. | %PF%\OpenVPN Connect\ | +
wireguard.exe | WireGuard: Fast, Modern, Secure VPN Tunnel | WireGuard | WireGuard LLC | %PF%\WireGuard\ | +
NordVPN.exe | NordVPN | = | nordvpn s.a. | %PF%\NordVPN\ | +
nordvpn-service.exe | NordVPN Service | NordVPN | TEFINCOM S.A. | %PF%\NordVPN\ | +
PanGPA.exe | GlobalProtect client | GlobalProtect | Palo Alto Networks | %PF%\Palo Alto Networks\GlobalProtect\ | +
PanGPS.exe | GlobalProtect service | GlobalProtect | Palo Alto Networks | %PF%\Palo Alto Networks\GlobalProtect\ | +
vpnui.exe | Cisco AnyConnect User Interface | Cisco AnyConnect Secure Mobility Client | Cisco Systems, Inc. | %PF86%\Cisco\Cisco AnyConnect Secure Mobility Client\ | +
vpnagent.exe | Cisco AnyConnect Secure Mobility Agent | Cisco AnyConnect Secure Mobility Client | Cisco Systems, Inc. | %PF86%\Cisco\Cisco AnyConnect Secure Mobility Client\ | +
csc_ui.exe | Cisco Secure Client User Interface | Cisco Secure Client | Cisco Systems, Inc. | %PF86%\Cisco\Cisco Secure Client\UI\ | +
vpngui.exe | Cisco Systems VPN Client | = | Cisco Systems | %PF86%\Cisco Systems\VPN Client\ | +
FortiClient.exe | FortiClient Console | FortiClient | Fortinet Inc. | %PF%\Fortinet\FortiClient\ | +
FortiSSLVPNdaemon.exe | FortiClient SSLVPN daemon | FortiClient | Fortinet Inc. | %PF%\Fortinet\FortiClient\ | +
Pulse.exe | Pulse Secure | = | Pulse Secure, LLC | %PF86%\Common Files\Juniper Networks\JamUI\ | +
dsNetworkConnect.exe | Network Connect | = | Juniper Networks, Inc. | %PF86%\Juniper Networks\Network Connect 8.0\ | +
TracSrvWrapper.exe | Check Point Endpoint Security VPN service | Check Point Endpoint Security | Check Point Software Technologies | %PF86%\CheckPoint\Endpoint Connect\ | +
NEGui.exe | SonicWall NetExtender | = | SonicWall Inc. | %PF86%\SonicWall\SSL-VPN\NetExtender\ | +
f5fpclientW.exe | BIG-IP Edge Client | = | F5 Networks, Inc. | %PF86%\F5 VPN\ | +
ProtonVPN.exe | Proton VPN | = | Proton AG | %PF%\Proton\VPN\v3.2.7\ | +
ExpressVPN.exe | ExpressVPN | = | ExpressVPN | %PF86%\ExpressVPN\expressvpn-ui\ | +
Surfshark.exe | Surfshark | = | Surfshark Ltd. | %PF%\Surfshark\ | +
Mullvad VPN.exe | Mullvad VPN | = | Mullvad VPN AB | %PF%\Mullvad VPN\ | +
hsscp.exe | Hotspot Shield | = | Pango Inc. | %PF86%\Hotspot Shield\bin\ | +
Windscribe.exe | Windscribe | = | Windscribe Limited | %PF%\Windscribe\ | +
vpnclient.exe | SoftEther VPN Client | SoftEther VPN | SoftEther VPN Project at University of Tsukuba, Japan. | %PF%\SoftEther VPN Client\ | +
tailscaled.exe | Tailscale Service | Tailscale | Tailscale Inc. | %PF%\Tailscale\ | +
zerotier-one_x64.exe | ZeroTier One | = | ZeroTier, Inc. | %DATA%\ZeroTier\One\ | +
hamachi-2.exe | Hamachi Client Tunneling Engine | LogMeIn Hamachi | LogMeIn Inc. | %PF86%\LogMeIn Hamachi\x64\ | +
ZSATray.exe | Zscaler Client Connector | = | Zscaler, Inc. | %PF%\Zscaler\ZSATray\ | +
rasphone.exe | Remote Access Phonebook | OS | MS | %SYS%\ | +
`;

/** Programs that connect to other machines or networks. */
export const REMOTE_PROGRAMS: readonly WireEntry[] = [
  ...readTable('REMOTE_DESKTOP_CONTROL', REMOTE),
  ...readTable('VPN', VPN),
];
