namespace ChatOpsVerifier.Host.Backups;

/// <summary>A backup is whole, and of a newer program than this one. The message says which one reads it.</summary>
internal sealed class BackupNewerException(string message) : Exception(message);
