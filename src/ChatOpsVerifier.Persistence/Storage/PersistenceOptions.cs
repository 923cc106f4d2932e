namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>Where the program keeps what it must not lose.</summary>
public sealed class PersistenceOptions
{
    /// <summary>The database's name inside <see cref="Folder"/>.</summary>
    public const string DatabaseFileName = "verifier.db";

    /// <summary>Holds the database and the evidence files. Made when it is not there. Required.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Another database than <c>verifier.db</c> in <see cref="Folder"/>. Null: that one. Evidence stays in the folder either way.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long to wait while another process writes. More than zero, at most five minutes.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait while another process brings the database up to date.</summary>
    public TimeSpan MigrationTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>At most so many works share one commit: 1 gives every work its own. Between 1 and 10,000.</summary>
    public int WorksPerCommit { get; set; } = 256;

    /// <summary>For commands that read, in a folder that may not be written: nothing is created, and the database must have the present schema.</summary>
    public bool ReadOnly { get; set; }
}
