import type { WireEntry } from '../wireEntry.ts';
import { readTable } from './readTable.ts';

const SHARING = String.raw`
Dropbox.exe | Dropbox | = | Dropbox, Inc. | %PF86%\Dropbox\Client\ | +
" | " | " | " | %ROAMING%\Dropbox\bin\ | +
DropboxUpdate.exe | Dropbox Update | = | Dropbox Inc | %PF86%\Dropbox\Update\ | +
OneDrive.exe | Microsoft OneDrive | = | MS | %LOCAL%\Microsoft\OneDrive\ | +
" | " | " | " | %PF%\Microsoft OneDrive\ | +
OneDriveStandaloneUpdater.exe | Standalone Updater | Microsoft OneDrive | MS | %LOCAL%\Microsoft\OneDrive\ | +
FileCoAuth.exe | Microsoft OneDriveFile Co-Authoring Executable | Microsoft OneDrive | MS | %PF%\Microsoft OneDrive\23.246.1127.0002\ | +
SkyDrive.exe | Microsoft SkyDrive | = | MS | %LOCAL%\Microsoft\SkyDrive\ | +
GROOVE.EXE | Microsoft OneDrive for Business | OFFICE | MS | %PF%\Microsoft Office\root\Office16\ | +
GoogleDriveFS.exe | Google Drive | = | Google LLC | %PF%\Google\Drive File Stream\84.0.6.0\ | +
googledrivesync.exe | Backup and Sync from Google | = | Google, Inc. | %PF%\Google\Drive\ | +
Box.exe | Box Drive | Box | Box, Inc. | %PF%\Box\Box\ | +
BoxSync.exe | Box Sync | = | Box, Inc. | %PF%\Box\Box Sync\ | +
Box Edit.exe | Box Edit | Box Tools | Box Inc | %LOCAL%\Box\Box Edit\ | +
nextcloud.exe | Nextcloud | = | Nextcloud GmbH | %PF%\Nextcloud\ | +
owncloud.exe | ownCloud | = | ownCloud GmbH | %PF%\ownCloud\ | +
pCloud.exe | pCloud Drive | = | pCloud AG | %PF%\pCloud Drive\ | +
MEGAsync.exe | MEGAsync | = | Mega Limited | %LOCAL%\MEGAsync\ | +
iCloudDrive.exe | iCloud Drive | iCloud | Apple Inc. | %PF86%\Common Files\Apple\Internet Services\ | +
iCloudServices.exe | iCloud Services | iCloud | Apple Inc. | %PF86%\Common Files\Apple\Internet Services\ | +
sync-taskbar.exe | Sync | = | Sync.com Inc. | %ROAMING%\Sync.com\ | +
EgnyteDrive.exe | Egnyte Connect | = | Egnyte, Inc. | %PF86%\Egnyte Connect\ | +
CitrixFiles.exe | Citrix Files | = | Citrix Systems, Inc. | %PF%\Citrix\Citrix Files\ | +
YandexDisk2.exe | Yandex.Disk | = | YANDEX LLC | %ROAMING%\Yandex\YandexDisk2\3.2.35.4883\ | +
syncthing.exe | Syncthing | = | The Syncthing Authors | %LOCAL%\Programs\Syncthing\ | +
filezilla.exe | FileZilla FTP Client | FileZilla | FileZilla Project | %PF%\FileZilla FTP Client\ | +
FileZilla Server.exe | FileZilla Server | = | FileZilla Project | %PF86%\FileZilla Server\ | +
WinSCP.exe | WinSCP: SFTP, FTP, WebDAV, S3 and SCP client | WinSCP | Martin Prikryl | %PF86%\WinSCP\ | +
rclone.exe | Rclone | = | https://rclone.org | D:\Tools\rclone\ | -
Cyberduck.exe | Cyberduck | = | iterate GmbH | %PF%\Cyberduck\ | +
AmazonPhotos.exe | Amazon Photos | = | Amazon.com Services LLC | %LOCAL%\Amazon Drive\ | +
WeTransfer.exe | WeTransfer | = | WeTransfer BV | %LOCAL%\WeTransfer\ | +
SeaDrive-gui.exe | SeaDrive | = | Seafile Ltd. | %PF%\SeaDrive\bin\ | +
`;

const P2P = String.raw`
uTorrent.exe | µTorrent | = | BitTorrent Inc. | %ROAMING%\uTorrent\ | +
" | " | " | BitTorrent, Inc. | %PF86%\uTorrent\ | +
BitTorrent.exe | BitTorrent | = | BitTorrent Inc. | %ROAMING%\BitTorrent\ | +
qbittorrent.exe | qBittorrent - A Bittorrent Client | qBittorrent | The qBittorrent Project | %PF%\qBittorrent\ | -
transmission-qt.exe | Transmission Qt Client | Transmission | Transmission Project | %PF%\Transmission\ | -
transmission-daemon.exe | Transmission Daemon | Transmission | Transmission Project | %PF%\Transmission\ | -
deluge.exe | Deluge | = | Deluge Team | %PF%\Deluge\ | -
Azureus.exe | Vuze | = | Azureus Software, Inc. | %PF%\Vuze\ | +
BiglyBT.exe | BiglyBT | = | Bigly Software | %PF%\BiglyBT\ | +
BitComet.exe | BitComet - a BitTorrent Client | BitComet | www.BitComet.com | %PF%\BitComet\ | +
emule.exe | eMule | = | http://www.emule-project.net | %PF86%\eMule\ | -
Shareaza.exe | Shareaza | = | Shareaza Development Team | %PF%\Shareaza\ | -
frostwire.exe | FrostWire | = | FrostWire LLC | %PF%\FrostWire 6\ | +
tixati.exe | Tixati | = | Tixati Software Inc. | %PF%\tixati\ | +
LimeWire.exe | LimeWire | = | Lime Wire, LLC | %PF86%\LimeWire\ | +
aria2c.exe | - | - | - | D:\Tools\aria2\ | -
Popcorn-Time.exe | Popcorn-Time | = | Popcorn Time | %LOCAL%\Popcorn-Time\ | -
StrongDC.exe | StrongDC++ | = | - | %PF86%\StrongDC++\ | ?
Resilio Sync.exe | Resilio Sync | = | Resilio, Inc. | %PF%\Resilio Sync\ | +
`;

/** Programs that synchronise or share files. */
export const SHARERS: readonly WireEntry[] = [
  ...readTable('SHARING', SHARING),
  ...readTable('P2P', P2P),
];
