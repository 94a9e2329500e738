import { isKnownType, type ProcessType } from '../../src/model/processTypes.ts';

export interface Product {
  readonly title: string;
  /** The name of its main executable, without the extension. */
  readonly stem: string;
}

export interface Vendor {
  /** The usual spelling first. */
  readonly spellings: readonly string[];
  /** The folder in which its programs are installed. */
  readonly folder: string;
  /** The type of most of its programs. */
  readonly type: ProcessType;
  readonly products: readonly Product[];
}

/** Type | spellings of the company | products, with the executable if it differs from the title. */
const TABLE = `
NONE | Microsoft Corporation; Microsoft Corp.; Microsoft | Visual Studio=devenv; OneNote Tool=onenotem; Windows Terminal=WindowsTerminal; .NET Host=dotnet; Visual Studio Code=Code; Microsoft Teams=ms-teams; Phone Link=PhoneExperienceHost
BROWSER | Google LLC; Google Inc.; Google Inc | Google Chrome=chrome; Google Update=GoogleUpdate; Chrome Crash Handler=GoogleCrashHandler
MS_OFFICE | Microsoft Corporation | Microsoft Word=WINWORD; Microsoft Excel=EXCEL; Microsoft PowerPoint=POWERPNT; Microsoft Access=MSACCESS; Microsoft OneNote=ONENOTE; Microsoft Publisher=MSPUB
ADOBE | Adobe Inc.; Adobe Systems Incorporated; Adobe Systems, Inc.; Adobe | Adobe Acrobat=Acrobat; Adobe Acrobat Reader=AcroRd32; Adobe Photoshop=Photoshop; Adobe Illustrator=Illustrator; Adobe Creative Cloud=Creative Cloud; Adobe Premiere Pro=Adobe Premiere Pro
NONE | Intel Corporation; Intel(R) Corporation; Intel | Intel Graphics Command Center=IGCC; Intel Driver Assistant=DSATray; Intel Management Engine=LMS; Rapid Storage=IAStorIcon
NONE | NVIDIA Corporation; NVIDIA | NVIDIA Container=nvcontainer; GeForce Experience=NVIDIA GeForce Experience; NVIDIA Settings=nvcplui
NONE | HP Inc.; Hewlett-Packard; Hewlett-Packard Company | HP Support Assistant=HPSF; HP Smart=HP.Smart; HP System Event=HPSysInfoCap
NONE | Dell Inc.; Dell, Inc.; Dell Technologies Inc. | Dell SupportAssist=SupportAssistAgent; Dell Command Update=DellCommandUpdate; Dell Digital Delivery
BROWSER | Mozilla Corporation; Mozilla | Firefox=firefox; Firefox Updater=updater; Maintenance Service=maintenanceservice
SHARING | Dropbox, Inc.; Dropbox Inc; Dropbox Inc. | Dropbox; Dropbox Update=DropboxUpdate
UNRECOGNIZED | Lenovo; Lenovo Group Limited; LENOVO | Lenovo Vantage=LenovoVantageService; System Update=tvsu; Lenovo Hotkeys=shtctky
VIRTUALIZATION | VMware, Inc.; VMware Inc.; VMware | VMware Workstation=vmware; VMware Tools=vmtoolsd; VMware Player=vmplayer; Horizon Client=vmware-view
ANTI_VIRUS | McAfee, LLC; McAfee, Inc.; McAfee LLC. | McAfee Agent=masvc; Endpoint Security=mfetp; WebAdvisor=servicehost
REMOTE_DESKTOP_CONTROL | TeamViewer Germany GmbH; TeamViewer GmbH; TeamViewer | TeamViewer; TeamViewer Service=TeamViewer_Service
NONE | Oracle Corporation; Oracle America, Inc.; Oracle | Java Platform=java; Java Update=jucheck; SQL Developer=sqldeveloper
ANTI_VIRUS | AO Kaspersky Lab; Kaspersky Lab; Kaspersky Lab ZAO | Kaspersky Endpoint Security=avp; Kaspersky Network Agent=klnagent
NONE | Realtek Semiconductor; Realtek Semiconductor Corp. | Realtek Audio=RtkAudUService64; Realtek HD Manager=RAVCpl64
NONE | Zoom Video Communications, Inc.; Zoom | Zoom; Zoom Outlook Plugin=ZoomOutlookIMPlugin; Zoom Sharing Host=CptHost
ANTI_VIRUS | ESET, spol. s r.o.; ESET | ESET Service=ekrn; ESET Management Agent=ERAAgent; ESET Interface=egui
VPN | Cisco Systems, Inc.; Cisco Systems; Cisco | Cisco AnyConnect=vpnui; AnyConnect Agent=vpnagent; Secure Client=csc_ui; Webex=CiscoCollabHost
MAIL | Microsoft Corporation | Microsoft Outlook=OUTLOOK; Outlook for Windows=olk
SHARING | Microsoft Corporation | Microsoft OneDrive=OneDrive; OneDrive Updater=OneDriveStandaloneUpdater; SharePoint Workspace=GROOVE
ANTI_VIRUS | Symantec Corporation; Broadcom Inc. | Symantec Endpoint Protection=ccSvcHst; Norton Security=NortonSecurity
UNRECOGNIZED | Apple Inc.; Apple Computer, Inc. | iTunes; Apple Software Update=SoftwareUpdate; Bonjour=mDNSResponder; Mobile Device Service=AppleMobileDeviceService
BROWSER | Microsoft Corporation | Microsoft Edge=msedge; Internet Explorer=iexplore; Edge WebView2=msedgewebview2; Edge Update=MicrosoftEdgeUpdate
ANTI_VIRUS | Trend Micro Inc.; Trend Micro Incorporated | Apex One=tmlisten; Worry-Free Agent=PccNTMon; Deep Security Agent=ds_agent
REMOTE_DESKTOP_CONTROL | LogMeIn, Inc.; LogMeIn Inc; GoTo Technologies USA, Inc. | LogMeIn; GoToMeeting=g2mcomm; GoToAssist=g2a
NONE | Logitech; Logitech, Inc. | Logi Options=LogiOptions; Logitech G HUB=lghub; SetPoint=SetPoint
NONE | Valve Corporation; Valve | Steam=steam; Steam WebHelper=steamwebhelper; Steam Service=SteamService
ANTI_VIRUS | Sophos Limited; Sophos Ltd | Sophos Endpoint=SophosUI; Sophos File Scanner=SophosFileScanner; Sophos MCS Agent=McsAgent
NONE | Slack Technologies, Inc.; Slack Technologies, LLC; Slack Technologies | Slack=slack
SECURITY_TOOL | Sysinternals - www.sysinternals.com; Sysinternals | Process Explorer=procexp64; Process Monitor=Procmon64; PsExec=PsExec64; Autoruns=Autoruns64; TCPView=tcpview64; Sysmon=Sysmon64
VIRTUALIZATION | Oracle Corporation | VirtualBox=VirtualBox; VirtualBox Interface=VBoxSVC; VirtualBox Headless=VBoxHeadless
NONE | Advanced Micro Devices, Inc.; AMD | AMD Software=RadeonSoftware; AMD External Events=atieclxx; AMD Crash Defender=amdfendrsr
VIRTUALIZATION | Citrix Systems, Inc.; Citrix | Citrix Workspace=SelfService; Citrix Receiver=Receiver; HDX Engine=wfica32
ANTI_VIRUS | Avast Software; AVAST Software s.r.o.; Avast Software s.r.o. | Avast Antivirus=AvastUI; Avast Service=AvastSvc; AVG Antivirus=AVGUI
NONE | JetBrains s.r.o.; JetBrains | IntelliJ IDEA=idea64; PyCharm=pycharm64; WebStorm=webstorm64; Rider=rider64; JetBrains Toolbox=jetbrains-toolbox
P2P | BitTorrent Inc.; BitTorrent, Inc. | uTorrent; BitTorrent
NONE | Spotify AB; Spotify Ltd | Spotify; Spotify Web Helper=SpotifyWebHelper
REMOTE_DESKTOP_CONTROL | AnyDesk Software GmbH; philandro Software GmbH | AnyDesk
ANTI_VIRUS | CrowdStrike, Inc.; CrowdStrike | Falcon Sensor=CSFalconService; Falcon Container=CSFalconContainer
UNRECOGNIZED | ASUSTeK Computer Inc.; ASUSTeK COMPUTER INC.; ASUS | Armoury Crate=ArmouryCrate.Service; MyASUS=AsusOptimization; ASUS Update=AsusUpdate
NONE | Autodesk, Inc.; Autodesk | AutoCAD=acad; Autodesk Desktop App=AutodeskDesktopApp; Revit; Fusion 360=Fusion360
VPN | Palo Alto Networks; Palo Alto Networks, Inc. | GlobalProtect=PanGPA; GlobalProtect Service=PanGPS
BROWSER | Opera Software; Opera Norway AS | Opera Browser=opera; Opera Autoupdate=opera_autoupdate; Opera GX=opera_gx
ANTI_VIRUS | Bitdefender; Bitdefender SRL | Bitdefender Agent=bdagent; Bitdefender Security Service=bdservicehost; Endpoint Service=EPSecurityService
VPN | Fortinet Inc.; Fortinet Technologies (Canada) | FortiClient=FortiClient; FortiTray; FortiSSLVPN=FortiSSLVPNdaemon
NONE | SAP SE; SAP AG | SAP GUI=saplogon; SAP Front-end=saplgpad; NetWeaver Client=NWBC
NONE | Discord Inc.; Discord, Inc. | Discord; Discord Update=Update
NONE | Igor Pavlov | 7-Zip=7zFM; 7-Zip Console=7z; 7-Zip GUI=7zG
NONE | VideoLAN | VLC media player=vlc
UNRECOGNIZED | win.rar GmbH; Alexander Roshal | WinRAR; RAR Console=Rar; UnRAR=UnRAR
NONE | The Git Development Community; The Git Project | Git=git; Git for Windows=git-bash; Git GUI=git-gui
NONE | Python Software Foundation | Python=python; Python Launcher=py; IDLE=pythonw
NONE | Node.js; OpenJS Foundation | Node.js=node
NONE | Notepad++; Don HO don.h@free.fr | Notepad++=notepad++; GUP=GUP
SHARING | Box, Inc.; Box Inc | Box Drive=Box; Box Edit=Box Edit; Box Update=BoxUpdateService
SHARING | Google LLC | Google Drive=GoogleDriveFS; Backup and Sync=googledrivesync
MAIL | Mozilla Corporation | Thunderbird=thunderbird
VPN | OpenVPN Inc.; The OpenVPN Project; OpenVPN Technologies, Inc. | OpenVPN GUI=openvpn-gui; OpenVPN=openvpn; OpenVPN Connect=OpenVPNConnect
VPN | NordVPN; nordvpn s.a.; TEFINCOM S.A. | NordVPN; NordVPN Service=nordvpn-service
REMOTE_DESKTOP_CONTROL | RealVNC Ltd; RealVNC | VNC Viewer=vncviewer; VNC Server=vncserver
REMOTE_DESKTOP_CONTROL | ScreenConnect Software; ConnectWise, LLC; ConnectWise, Inc. | ScreenConnect Client=ScreenConnect.ClientService; ScreenConnect Windows Client=ScreenConnect.WindowsClient
REMOTE_DESKTOP_CONTROL | Splashtop Inc.; Splashtop Inc | Splashtop Streamer=SRServer; Splashtop Business=strwinclt
SECURITY_TOOL | The Wireshark developer community; Wireshark Foundation | Wireshark; TShark=tshark; Dumpcap=dumpcap
SECURITY_TOOL | Nmap Project; Insecure.Com LLC. | Nmap=nmap; Zenmap=zenmap; Ncat=ncat
SHELL | Microsoft Corporation | PowerShell 7=pwsh; Windows Terminal Host=OpenConsole; Subsystem for Linux=wsl
ANTI_VIRUS | Malwarebytes; Malwarebytes Corporation; Malwarebytes Inc. | Malwarebytes=mbam; Malwarebytes Service=MBAMService; Malwarebytes Tray=mbamtray
ANTI_VIRUS | Sentinel Labs, Inc.; SentinelOne, Inc. | SentinelOne Agent=SentinelAgent; Sentinel Service Host=SentinelServiceHost
ANTI_VIRUS | Cybereason, Inc.; Cybereason Inc. | Cybereason Sensor=minionhost; Cybereason AV=CrAmTray
ANTI_VIRUS | Microsoft Corporation | Microsoft Defender=MsMpEng; Network Inspection=NisSrv; Defender Command Line=MpCmdRun; Security Client=msseces
TOR | The Tor Project, Inc.; The Tor Project | Tor Browser=firefox; Tor=tor
TOR | OnionShare; Micah Lee | OnionShare=onionshare-gui
VIRTUALIZATION | Microsoft Corporation | Virtual Machine Worker=vmwp; Hyper-V Management=vmms; Host Compute Service=vmcompute; Windows Sandbox=WindowsSandbox
VIRTUALIZATION | Docker Inc; Docker Inc. | Docker Desktop; Docker Engine=dockerd; Docker Backend=com.docker.backend
VIRTUALIZATION | QEMU; https://www.qemu.org | QEMU=qemu-system-x86_64
VIRTUALIZATION | Parallels International GmbH; Parallels | Parallels Tools=prl_tools; Parallels Client=TSClient
P2P | The qBittorrent Project; The qBittorrent project | qBittorrent=qbittorrent
P2P | Transmission Project; Transmission | Transmission=transmission-qt; Transmission Daemon=transmission-daemon
P2P | eMule; http://www.emule-project.net | eMule=emule
P2P | BitComet; www.BitComet.com | BitComet
P2P | Resilio, Inc. | Resilio Sync
MAIL | eM Client s.r.o.; eM Client Inc. | eM Client=MailClient
MAIL | Ritlabs, SRL | The Bat!=thebat
MAIL | Mailbird; Mailbird, Inc. | Mailbird
MAIL | IBM Corp; IBM Corporation | Notes Client=nlnotes; Notes=notes2
NONE | Check Point Software Technologies; Check Point Software Technologies Ltd. | Endpoint Connect=TracSrvWrapper; Endpoint Security=cpda
VPN | Pulse Secure, LLC; Juniper Networks, Inc. | Pulse Secure=Pulse; Network Connect=dsNetworkConnect
VPN | Proton AG; Proton Technologies AG | ProtonVPN; Proton VPN Service=ProtonVPNService
VPN | WireGuard LLC | WireGuard=wireguard
VPN | ExpressVPN; Express VPN International Ltd. | ExpressVPN; ExpressVPN Engine=expressvpnd
VPN | SoftEther Corporation; SoftEther VPN Project | SoftEther Client=vpnclient; SoftEther Server=vpnserver
BROWSER | Brave Software, Inc. | Brave Browser=brave; Brave Update=BraveUpdate
BROWSER | Vivaldi Technologies AS | Vivaldi=vivaldi; Vivaldi Update=update_notifier
BROWSER | YANDEX LLC; ООО "ЯНДЕКС"; Yandex | Yandex Browser=browser; Yandex Disk=YandexDisk2
BROWSER | Tencent Technology(Shenzhen) Company Limited; 腾讯科技(深圳)有限公司; Tencent | QQ Browser=QQBrowser; WeChat; QQ; TIM
ANTI_VIRUS | Beijing Qihu Technology Co., Ltd.; 360.cn; 北京奇虎科技有限公司 | 360 Total Security=360TS; 360 Tray=360tray; 360 Browser=360se
NONE | Beijing Kingsoft Office Software; Zhuhai Kingsoft Office Software Co., Ltd; 金山软件 | WPS Office=wps; WPS Spreadsheets=et; WPS Cloud=wpscloudsvr
UNRECOGNIZED | ByteDance Pte. Ltd.; 字节跳动 | CapCut; Lark; Feishu
UNRECOGNIZED | Baidu Inc.; 百度在线网络技术(北京)有限公司 | Baidu Netdisk=BaiduNetdisk; Baidu Update=BaiduUpdate
UNRECOGNIZED | NAVER Corp.; 네이버 | Naver Whale=whale; Naver Update=NaverUpdate
UNRECOGNIZED | Kakao Corp.; 카카오 | KakaoTalk
UNRECOGNIZED | LINE Corporation; LY Corporation | LINE; LINE Launcher=LineLauncher
UNRECOGNIZED | JUSTSYSTEMS Corporation; 株式会社ジャストシステム | ATOK=ATOK33; Ichitaro=TARO33
NONE | FUJITSU LIMITED; 富士通株式会社 | Fujitsu Battery Utility=BatteryUtility; DeskUpdate
NONE | Samsung Electronics Co., Ltd.; SAMSUNG | Samsung Magician=SamsungMagician; Samsung Update=SamsungUpdate; Kies
NONE | Sony Corporation; Sony Group Corporation | VAIO Care=VAIOCare; PlayMemories Home=PMBBrowser
NONE | TOSHIBA CORPORATION; Toshiba | TOSHIBA Service Station=ToshibaServiceStation; Toshiba eco Utility=TecoService
NONE | Acer Incorporated; Acer Inc. | Acer Care Center=ACCSvc; Quick Access=QASvc
NONE | Canon Inc.; CANON INC. | Canon IJ Scan Utility=SCANUTILITY; Canon Quick Menu=CNQMMAIN
NONE | SEIKO EPSON CORPORATION; Seiko Epson Corporation | EPSON Status Monitor=E_IATIPVE; EPSON Scan=escndv; Epson Event Manager=EEventManager
NONE | Brother Industries, Ltd.; Brother | ControlCenter4=BrCtrlCntr; Status Monitor=BrStMonW
NONE | Xerox Corporation | Xerox PowerENGAGE=powerengage; Xerox Print Experience=XrxPrint
NONE | Synaptics Incorporated; Synaptics | Synaptics Pointing Device=SynTPEnh; Synaptics Helper=SynTPHelper
NONE | Qualcomm Technologies, Inc.; Qualcomm Atheros | Killer Control Center=KillerControlCenter; Atheros Bluetooth=BtvStack
NONE | Broadcom Corporation; Broadcom Corporation. | Bluetooth Tray=BTTray; Broadcom Wireless=BCMWLTRY
NONE | Conexant Systems, Inc.; Conexant Systems LLC | SmartAudio=SAIICpl; Conexant Audio Agent=CxAudMsg64
NONE | Waves Audio Ltd.; Waves Inc | MaxxAudio=WavesSvc64
NONE | Dolby Laboratories, Inc. | Dolby DAX API=DAX3API
NONE | Creative Technology Ltd; Creative Technology Ltd. | Sound Blaster Command=SBCommand
NONE | Corsair Memory, Inc. | iCUE; Corsair Service=Corsair.Service
NONE | Razer Inc.; Razer USA Ltd. | Razer Synapse=Razer Synapse Service; Razer Central
NONE | SteelSeries ApS | SteelSeries GG=SteelSeriesGG; SteelSeries Engine=SteelSeriesEngine
NONE | Wacom Technology, Corp.; Wacom Co., Ltd. | Wacom Tablet=Wacom_Tablet; Wacom Desktop Center=WacomDesktopCenter
NONE | DisplayLink Corp.; DisplayLink | DisplayLink Manager=DisplayLinkManager; DisplayLink Tray=DisplayLinkTrayApp
NONE | Western Digital Technologies, Inc. | WD Discovery; WD Drive Utilities=WDDriveUtilities; WD Backup=WDBackupEngine
NONE | Seagate Technology LLC | Seagate Toolkit=Toolkit; DiscWizard
UNRECOGNIZED | Acronis International GmbH; Acronis | Acronis True Image=TrueImage; Acronis Agent=service_process; Acronis Scheduler=schedul2
UNRECOGNIZED | Veeam Software Group GmbH; Veeam Software AG | Veeam Agent=Veeam.EndPoint.Service; Veeam Backup=Veeam.Backup.Service
UNRECOGNIZED | Veritas Technologies LLC; Symantec Corporation | Backup Exec=beserver; NetBackup=bpcd
UNRECOGNIZED | Commvault; CommVault Systems, Inc. | Commvault Agent=cvd; Process Manager=EvMgrC
UNRECOGNIZED | Carbonite, Inc. | Carbonite Backup=CarboniteService
UNRECOGNIZED | Datto, Inc.; Datto Inc | Datto RMM=AEMAgent; Datto Windows Agent=DattoBackupAgent
UNRECOGNIZED | Kaseya; Kaseya International Limited | Kaseya Agent=AgentMon; Live Connect=KaseyaLiveConnect
UNRECOGNIZED | NinjaRMM, LLC; NinjaOne LLC | NinjaRMM Agent=NinjaRMMAgent
UNRECOGNIZED | N-able Technologies; SolarWinds MSP Canada ULC | N-able Agent=agent; Take Control=BASupSrvc
UNRECOGNIZED | SolarWinds Worldwide, LLC; SolarWinds | SolarWinds Agent=SolarWinds.Agent.Service; Network Topology Mapper=SWNTM
UNRECOGNIZED | ZOHO Corporation Private Limited; Zoho Corp.; ManageEngine | Endpoint Central Agent=dcagentservice; ADSelfService=ADSSPClient; Zoho Assist=ZAService
UNRECOGNIZED | Ivanti, Inc.; LANDESK Software, Inc. | Ivanti Agent=stagentd; LANDESK Inventory=LDISCN32; Software Portal=PortalManager
UNRECOGNIZED | PDQ.com Corporation; PDQ.com | PDQ Deploy=PDQDeployConsole; PDQ Inventory=PDQInventoryConsole
UNRECOGNIZED | Quest Software Inc.; Quest Software | Toad for Oracle=Toad; KACE Agent=konea
UNRECOGNIZED | BMC Software, Inc. | BMC Client Management=mtxagent; BladeLogic Agent=RSCD
UNRECOGNIZED | HCL Technologies Limited; IBM Corp. | BigFix Client=BESClient; BESClientUI
UNRECOGNIZED | Tanium Inc.; Tanium | Tanium Client=TaniumClient; Tanium CX=TaniumCX
SECURITY_TOOL | Rapid7, Inc.; Rapid7 | Insight Agent=ir_agent; Nexpose=nexserv; Metasploit Console=msfconsole
SECURITY_TOOL | Qualys, Inc. | Qualys Cloud Agent=QualysAgent
SECURITY_TOOL | Tenable, Inc.; Tenable Network Security, Inc. | Nessus Agent=nessusd; Nessus Service=nessus-service
SECURITY_TOOL | PortSwigger Ltd | Burp Suite=BurpSuitePro
SECURITY_TOOL | hashcat | hashcat
SECURITY_TOOL | Openwall | John the Ripper=john
SECURITY_TOOL | gentilkiwi (Benjamin DELPY) | mimikatz
SECURITY_TOOL | NirSoft | ProduKey; CurrPorts=cports; BrowsingHistoryView; NetworkLatencyView
SECURITY_TOOL | Hex-Rays SA; Hex-Rays SRL | IDA=ida64; IDA Freeware=idafree
SECURITY_TOOL | x64dbg | x64dbg; x32dbg
SECURITY_TOOL | Telerik AD; Progress Software Corporation | Fiddler; Fiddler Everywhere
SECURITY_TOOL | wj32; Winsider Seminars & Solutions, Inc. | Process Hacker=ProcessHacker; System Informer=SystemInformer
ANTI_VIRUS | Panda Security, S.L.; Panda Security S.L. | Panda Endpoint Agent=AgentSvc; Panda Protection=PSANHost
ANTI_VIRUS | F-Secure Corporation; WithSecure Corporation | F-Secure Hosted Service=fshoster64; F-Secure Handler=fsorsp64
ANTI_VIRUS | Webroot; Webroot Inc. | Webroot SecureAnywhere=WRSA
ANTI_VIRUS | Comodo Security Solutions, Inc.; COMODO | Comodo Internet Security=cis; Comodo Agent=cmdagent
ANTI_VIRUS | G DATA Software AG; G DATA CyberDefense AG | G DATA Security=AVKWCtlx64; G DATA Tray=AVKTray
ANTI_VIRUS | Avira Operations GmbH & Co. KG; Avira | Avira Service Host=Avira.ServiceHost; Avira Antivirus=avguard
ANTI_VIRUS | VMware, Inc.; Carbon Black, Inc. | Carbon Black Cloud=RepMgr; Carbon Black Sensor=cb
ANTI_VIRUS | Cylance, Inc.; BlackBerry Cylance | CylancePROTECT=CylanceSvc; CylanceUI
ANTI_VIRUS | Doctor Web, Ltd.; Доктор Веб | Dr.Web Scanner=dwscanner; SpIDer Agent=spideragent
ANTI_VIRUS | Musarubra US LLC; FireEye, Inc. | Trellix Endpoint=xagt; Trellix Agent=macmnsvc
ANTI_VIRUS | AhnLab, Inc.; 안랩 | V3 Lite=V3Lite; AhnLab Safe Transaction=ASDSvc
ANTI_VIRUS | Quick Heal Technologies Ltd.; Quick Heal Technologies Limited | Quick Heal=SCANNER; Seqrite Endpoint=EMLPROXY
SHARING | Nextcloud GmbH; Nextcloud | Nextcloud=nextcloud
SHARING | ownCloud GmbH; ownCloud | ownCloud=owncloud
SHARING | pCloud AG; pCloud LTD | pCloud Drive=pCloud
SHARING | Mega Limited | MEGAsync; MEGA Updater=MEGAupdater
SHARING | Sync.com Inc. | Sync=sync-taskbar
SHARING | Egnyte, Inc.; Egnyte, Inc | Egnyte Desktop=EgnyteClient
SHARING | Citrix Systems, Inc. | ShareFile=Citrix.ShareFile.Sync; Citrix Files=CitrixFiles
SHARING | Syncthing; The Syncthing Authors | Syncthing=syncthing; SyncTrayzor
SHARING | Tim Kosse | FileZilla=filezilla; FileZilla Server
SHARING | Martin Prikryl | WinSCP
SHARING | Amazon.com Services LLC; Amazon.com Services, Inc. | Amazon Photos=AmazonPhotos; Amazon Drive=AmazonCloudDrive
NONE | Amazon.com Services LLC; Amazon Web Services, Inc.; Amazon | AWS CLI=aws; SSM Agent=amazon-ssm-agent; WorkSpaces=workspaces; Kindle
REMOTE_DESKTOP_CONTROL | Purslane Ltd; PURSLANE | RustDesk=rustdesk
REMOTE_DESKTOP_CONTROL | DWSNET OÜ; DWSNET | DWAgent=dwagent; DWAgent Monitor=dwaglnc
REMOTE_DESKTOP_CONTROL | BeyondTrust Corporation; Bomgar Corporation | Remote Support Client=bomgar-scc; Jump Client=bomgar-jpt
REMOTE_DESKTOP_CONTROL | DameWare Development LLC; SolarWinds | DameWare Mini Remote Control=DWRCC; DameWare Service=DWRCS
REMOTE_DESKTOP_CONTROL | Famatech Corp.; Famatech | Radmin Viewer=Radmin; Radmin Server=rserver3
REMOTE_DESKTOP_CONTROL | GlavSoft LLC.; GlavSoft LLC | TightVNC Server=tvnserver; TightVNC Viewer=tvnviewer
REMOTE_DESKTOP_CONTROL | uvnc bvba; UltraVNC | UltraVNC Server=winvnc; UltraVNC Viewer=uvncviewer
REMOTE_DESKTOP_CONTROL | Atera Networks Ltd; Atera Networks | Atera Agent=AteraAgent; Agent Package=AgentPackageSTRemote
REMOTE_DESKTOP_CONTROL | NoMachine S.a.r.l.; NoMachine | NoMachine=nxplayer; NoMachine Server=nxserver
REMOTE_DESKTOP_CONTROL | NetSupport Ltd; NetSupport Ltd. | NetSupport Client=client32; NetSupport Control=PCICTLUI
REMOTE_DESKTOP_CONTROL | Remote Utilities LLC; Usoris Systems | Remote Utilities Host=rutserv; Remote Utilities Viewer=rutview
SHELL | Simon Tatham | PuTTY=putty; Plink=plink; Pageant=pageant
SHELL | Mobatek | MobaXterm
SHELL | ConEmu-Maximus5; Maximus5 | ConEmu=ConEmu64; ConEmuC
SHELL | VanDyke Software, Inc. | SecureCRT; SecureFX
SHELL | NetSarang Computer, Inc. | Xshell; Xftp
SHELL | Free Software Foundation; The GNU Project | Bash=bash; Mintty=mintty; Sh=sh
NONE | Epic Games, Inc. | Epic Games Launcher=EpicGamesLauncher; Epic WebHelper=EpicWebHelper; Unreal Engine=UnrealEditor
NONE | Electronic Arts, Inc.; Electronic Arts | EA Desktop=EADesktop; Origin; EA Background Service=EABackgroundService
NONE | Ubisoft; Ubisoft Entertainment | Ubisoft Connect=upc; Ubisoft WebCore=UplayWebCore
NONE | Blizzard Entertainment, Inc.; Blizzard Entertainment | Battle.net; Agent
NONE | Riot Games, Inc. | Riot Client=RiotClientServices; Vanguard=vgc; League Client=LeagueClient
NONE | Rockstar Games, Inc. | Rockstar Launcher=Launcher; Social Club=SocialClubHelper
NONE | GOG Sp. z o.o.; GOG.com | GOG Galaxy=GalaxyClient
NONE | Roblox Corporation | Roblox Player=RobloxPlayerBeta; Roblox Studio=RobloxStudioBeta
NONE | Unity Technologies ApS; Unity Technologies | Unity; Unity Hub; Unity Crash Handler=UnityCrashHandler64
NONE | OBS Project; OBS | OBS Studio=obs64; OBS Helper=obs-ffmpeg-mux
NONE | GIMP; Spencer Kimball, Peter Mattis and the GIMP Development Team | GIMP=gimp-2.10
NONE | Inkscape Project; Inkscape | Inkscape=inkscape
NONE | Blender Foundation | Blender=blender; Blender Launcher=blender-launcher
NONE | The Document Foundation | LibreOffice=soffice; LibreOffice Writer=swriter; LibreOffice Calc=scalc
NONE | Apache Software Foundation | OpenOffice=soffice.bin; Apache Tomcat=tomcat9; Apache HTTP Server=httpd
NONE | PostgreSQL Global Development Group | PostgreSQL Server=postgres; psql; pgAdmin=pgAdmin4
NONE | Oracle and/or its affiliates; MySQL AB | MySQL Server=mysqld; MySQL Workbench=MySQLWorkbench
NONE | MongoDB, Inc; MongoDB Inc. | MongoDB Server=mongod; MongoDB Compass=MongoDBCompass
NONE | Elasticsearch B.V.; Elasticsearch BV | Filebeat=filebeat; Winlogbeat=winlogbeat; Elastic Agent=elastic-agent
NONE | Splunk Inc.; Splunk, Inc. | Splunk Forwarder=splunkd; Splunk Perfmon=splunk-perfmon
NONE | Datadog, Inc. | Datadog Agent=datadog-agent; Trace Agent=trace-agent
NONE | Telegram FZ-LLC; Telegram Messenger LLP | Telegram Desktop=Telegram; Telegram Updater=Updater
NONE | WhatsApp LLC; WhatsApp, Inc. | WhatsApp
NONE | Signal Messenger, LLC; Open Whisper Systems | Signal
NONE | Skype Technologies; Skype Technologies S.A. | Skype; Skype Browser Host=SkypeBrowserHost
NONE | RingCentral, Inc.; RingCentral | RingCentral; RingCentral Meetings=RingCentralMeetings
NONE | 8x8, Inc. | 8x8 Work
NONE | Piriform Software Ltd; Piriform Ltd | CCleaner=CCleaner64; Speccy; Recuva; Defraggler
NONE | IObit; IObit Information Technology | Advanced SystemCare=ASC; Driver Booster=DriverBooster; IObit Uninstaller=IObitUninstaler
NONE | Foxit Software Inc.; FOXIT SOFTWARE INC. | Foxit PDF Reader=FoxitPDFReader; Foxit Updater=FoxitReaderUpdater
NONE | Nitro Software, Inc.; Nitro PDF Software | Nitro Pro=NitroPDF
NONE | TechSmith Corporation | Snagit=SnagitEditor; Camtasia=CamtasiaStudio
NONE | Nuance Communications, Inc. | Dragon NaturallySpeaking=natspeak; Power PDF=NuancePDF
NONE | Intuit Inc.; Intuit, Inc. | QuickBooks=QBW; TurboTax; QuickBooks Update=qbupdate
NONE | Sage Software, Inc.; The Sage Group plc | Sage 50=Peachw; Sage 300=a4wsignonmgr
NONE | The MathWorks, Inc.; The MathWorks Inc. | MATLAB; MATLAB Launcher=matlab
NONE | Wolfram Research, Inc. | Mathematica; Wolfram Kernel=WolframKernel
NONE | ANSYS, Inc. | ANSYS Workbench=RunWB2; Fluent=fluent
NONE | Dassault Systemes; Dassault Systèmes SolidWorks Corp. | SOLIDWORKS=SLDWORKS; CATIA=CNEXT; DraftSight
NONE | Siemens AG; Siemens Product Lifecycle Management Software Inc. | NX=ugraf; TIA Portal=Siemens.Automation.Portal; Solid Edge=Edge
NONE | Rockwell Automation, Inc.; Rockwell Automation | Studio 5000=Logix5000; FactoryTalk=FTViewSE
NONE | Schneider Electric; Schneider Electric SA | EcoStruxure=ControlExpert; Unity Pro=UnityXL
NONE | Esri; Environmental Systems Research Institute, Inc. | ArcGIS Pro=ArcGISPro; ArcMap
NONE | Trimble Inc.; Trimble Inc | SketchUp; Tekla Structures=TeklaStructures
NONE | Bentley Systems, Incorporated | MicroStation=microstation
NONE | Tableau Software, LLC; Tableau Software, Inc. | Tableau=tableau; Tableau Reader=tabreader
NONE | QlikTech International AB | Qlik Sense=QlikSense; QlikView=Qv
NONE | Postman; Postdot Technologies, Inc. | Postman
NONE | GitHub, Inc.; GitHub Inc. | GitHub Desktop=GitHubDesktop; GitHub CLI=gh
NONE | Atlassian; Atlassian Pty Ltd | Sourcetree=SourceTree; Atlassian Companion
NONE | Sublime HQ Pty Ltd | Sublime Text=sublime_text; Sublime Merge=sublime_merge
NONE | Eclipse Foundation, Inc.; Eclipse Foundation | Eclipse=eclipse; Temurin JDK=javaw
NONE | Anaconda, Inc.; Continuum Analytics, Inc. | Anaconda=conda; Anaconda Navigator
NONE | The R Foundation; R Core Team | R for Windows=Rgui; Rscript
NONE | Posit Software, PBC; RStudio, Inc. | RStudio=rstudio; R Session=rsession
NONE | Rust; The Rust Project | Cargo=cargo; rustc; rustup
NONE | The Go Authors; Google LLC | Go=go; gopls
NONE | HashiCorp; HashiCorp, Inc. | Terraform=terraform; Vault=vault; Vagrant=vagrant
NONE | AgileBits Inc.; AgileBits | 1Password; 1Password Helper=1Password-BrowserSupport
NONE | LastPass; LogMeIn, Inc. | LastPass; LastPass Helper=nplastpass
NONE | Bitwarden Inc.; 8bit Solutions LLC | Bitwarden
NONE | Dominik Reichl | KeePass
NONE | KeePassXC Team | KeePassXC; KeePassXC Proxy=keepassxc-proxy
NONE | Okta, Inc.; Okta | Okta Verify=OktaVerify
NONE | Duo Security LLC; Duo Security, Inc. | Duo Authentication Proxy=proxy_svc; Duo Device Health=Duo Device Health
NONE | HID Global Corporation; ActivIdentity | ActivClient=acevents; HID Credential Manager=HIDCredMgr
NONE | Thales DIS CPL USA, Inc.; SafeNet, Inc. | SafeNet Client=SACMonitor; Sentinel LM=hasplms
NONE | Evernote Corporation; Evernote | Evernote; Evernote Clipper=EvernoteClipper
NONE | Notion Labs, Inc. | Notion
NONE | Figma, Inc. | Figma; Figma Agent=figma_agent
NONE | Grammarly, Inc.; Grammarly | Grammarly=Grammarly.Desktop; Grammarly Update=GrammarlyUpdater
NONE | Garmin Ltd or its subsidiaries; Garmin International, Inc. | Garmin Express=express; Garmin Core Update=GarminService
NONE | Bluestack Systems, Inc.; BlueStack Systems, Inc. | BlueStacks=HD-Player; BlueStacks Services=BstkSVC
NONE | voidtools; David Carpenter | Everything
NONE | Audacity Team; Muse Group | Audacity=audacity; MuseScore=MuseScore4
NONE | HandBrake; HandBrake Team | HandBrake
NONE | Ghisler Software GmbH | Total Commander=TOTALCMD64
NONE | GlobalSCAPE, Inc. | CuteFTP=cuteftppro
NONE | Stardock Software, Inc; Stardock | Fences; Start11
NONE | Nullsoft, Inc.; Winamp SA | Winamp=winamp
NONE | RealNetworks, Inc. | RealPlayer=realplay
NONE | CyberLink Corp.; CyberLink | PowerDVD=PowerDVD; PowerDirector=PDR; YouCam
NONE | Nero AG | Nero Burning ROM=nero; Nero Update=NASvc
NONE | Roxio; Corel Corporation | Roxio Creator=RoxioBurn; CorelDRAW=CorelDRW; WinZip=winzip64; PaintShop Pro
`;

const AFTER_FOLDER = /,? (Inc|LLC|Ltd|spol)\b.*|[,(].*| [-&] .*/;
const LEGAL_FORM =
  / (Germany GmbH|Software GmbH|Corporation( Private Limited)?|Corp\.?|Incorporated|Limited|GmbH|AG|AB|AS|SE|SA|AD|Co\.|ApS|Technologies|Pte\.|LIMITED|CORPORATION)$/;

/** Well-known companies, the most frequent first. A company with several types has several lines. */
export const KNOWN_VENDORS: readonly Vendor[] = TABLE.trim().split('\n').map(readVendor);

function readVendor(line: string): Vendor {
  const [type = '', companies = '', products = ''] = line.split(' | ');
  if (!isKnownType(type)) throw new Error(`no type in "${line}"`);
  const spellings = companies.split('; ');
  const folder = (spellings[0] ?? '').replace(AFTER_FOLDER, '').replace(LEGAL_FORM, '');
  return { type, spellings, folder, products: products.split('; ').map(readProduct) };
}

function readProduct(text: string): Product {
  const [title = '', stem = title.replaceAll(' ', '')] = text.split('=');
  return { title, stem };
}
