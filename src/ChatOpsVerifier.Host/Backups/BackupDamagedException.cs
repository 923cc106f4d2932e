namespace ChatOpsVerifier.Host.Backups;

/// <summary>A backup is not what was written. The message says what is wrong with it.</summary>
internal sealed class BackupDamagedException(string message) : Exception(message);
