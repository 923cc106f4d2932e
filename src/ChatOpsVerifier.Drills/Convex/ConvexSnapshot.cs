using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatOpsVerifier.Drills.Archives;
using ChatOpsVerifier.Drills.Files;
using ChatOpsVerifier.Drills.Rows;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Convex;

/// <summary>
/// An export of Convex: <c>_tables/documents.jsonl</c> lists the tables, <c>TABLE/documents.jsonl</c> holds one document a line,
/// <c>_storage</c> the files if they were asked for. Components repeat this below <c>_components/NAME/</c>.
/// </summary>
internal sealed class ConvexSnapshot : Snapshot
{
    public const string List = "_tables/documents.jsonl";
    private const string Documents = "/documents.jsonl";
    private const string Schema = "/generated_schema.jsonl";
    private const string Storage = "_storage";
    private const string FilesOf = " (files)";
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 128 };
    private readonly IPackedFiles _files;
    private readonly string _prefix;
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _storage = new(StringComparer.Ordinal);
    private readonly List<Table> _tables = [];

    /// <exception cref="SnapshotException">It is not an export, or not a whole one.</exception>
    public ConvexSnapshot(string path, IPackedFiles files)
    {
        (Location, _files) = (Path.GetFullPath(path), files);
        var list = files.Names.Where(n => n == List || n.EndsWith("/" + List, StringComparison.Ordinal)).MinBy(n => n.Length)
            ?? throw new SnapshotException($"{Location} has no {List}, so it is not a snapshot of Convex, or not a whole one.");
        _prefix = list[..^List.Length];
        foreach (var name in files.Names.Where(n => n.StartsWith(_prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            Sort(name[_prefix.Length..]);
        }

        ExpectListed();
    }

    public override string Location { get; }

    public override IReadOnlyList<Table> Tables => _tables;

    public override IReadOnlyDictionary<string, string> Definitions => _definitions;

    public override IReadOnlyList<string> NotCompared =>
    [
        .. _tables.Any(t => t.Name == Storage)
            ? Array.Empty<string>()
            :
            [
                $"File storage was not exported from {Path.GetFileName(Location)} (there is no {Storage} in it), "
                    + "so nothing is known about files.",
            ],
        "Indexes, functions, environment variables and scheduled jobs, which are not part of an export.",
    ];

    public override string? DigestOfFile(CancellationToken cancellation) => _files.Digest(cancellation);

    public override void Read(Table table, IRowSink rows, CancellationToken cancellation)
    {
        if (_storage.TryGetValue(table.Name, out var stored))
        {
            stored.ForEach(s => AddFile(s, rows, cancellation));
            return;
        }

        var entry = table.Name + Documents;
        var key = table.IsContent ? "_id" : "name";
        using var hash = new ContentHash();
        using var stream = _files.Open(_prefix + entry);
        using var lines = new JsonLines(stream, entry);
        while (lines.Next() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            AddDocument(hash, line, key, $"{entry}, line {lines.Number}", rows);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _files.Dispose();
        base.Dispose(disposing);
    }

    private void Sort(string name)
    {
        if (name.EndsWith(Documents, StringComparison.Ordinal))
        {
            var table = name[..^Documents.Length];
            _tables.Add(new Table(table, IsContent: Last(table) != "_tables"));
        }
        else if (name.EndsWith(Schema, StringComparison.Ordinal))
        {
            ReadSchema(name);
        }
        else if (name.Split('/') is [.., Storage, _])
        {
            var table = name[..name.LastIndexOf('/')] + FilesOf;
            if (!_storage.TryGetValue(table, out var stored))
            {
                _storage[table] = stored = [];
                _tables.Add(new Table(table));
            }

            stored.Add(name);
        }
    }

    /// <summary>
    /// Newer exports say "uniform" there, which is as good as no file. Older ones write an int64 as a text and say in a shape, and for
    /// documents that do not fit it in further lines, what is meant: a document means something else when those differ.
    /// </summary>
    private void ReadSchema(string name)
    {
        using var stream = _files.Open(_prefix + name);
        using var hash = new ContentHash();
        using var lines = new JsonLines(stream, name);
        var first = lines.Next() is { } line ? Encoding.UTF8.GetString(line.Span) : "";
        if (first == "\"uniform\"")
        {
            return;
        }

        while (lines.Next() is { } more)
        {
            hash.Add((byte)'o', more.Span);
        }

        Span<byte> overrides = stackalloc byte[SHA256.HashSizeInBytes];
        hash.Finish(overrides);
        _definitions[name] = $"{first}, {lines.Number - 1} documents of another shape ({Convert.ToHexStringLower(overrides[..8])})";
    }

    /// <summary>An export writes a file for every table that it lists, also for an empty one.</summary>
    private void ExpectListed()
    {
        var there = _tables.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var list in _tables.Where(t => !t.IsContent))
        {
            using var stream = _files.Open(_prefix + list.Name + Documents);
            using var lines = new JsonLines(stream, list.Name + Documents);
            while (lines.Next() is { } line)
            {
                using var document = Parse(line, $"{list.Name}{Documents}, line {lines.Number}");
                var name = Text(document, "name");
                if (name is not null && !there.Contains(list.Name[..^"_tables".Length] + name))
                {
                    throw new SnapshotException(
                        $"{Location}: {list.Name}{Documents} lists the table {name}, and there is no {list.Name[..^"_tables".Length]}{name}{Documents}. "
                            + $"The export is not whole.");
                }
            }
        }
    }

    private void AddDocument(ContentHash hash, ReadOnlyMemory<byte> line, string key, string where, IRowSink rows)
    {
        using var document = Parse(line, where);
        Span<byte> content = stackalloc byte[SHA256.HashSizeInBytes];
        var id = Text(document, key) ?? throw new SnapshotException($"{Location}: {where}, has no {key}, which every document of an export has.");
        try
        {
            DocumentHash.Add(hash, document.RootElement);
        }
        catch (FormatException e)
        {
            throw new SnapshotException($"{Location}: {where}: {e.Message}", e);
        }

        hash.Finish(content);
        rows.Add(Encoding.UTF8.GetBytes(id), id, content, line.Length);
    }

    private void AddFile(string name, IRowSink rows, CancellationToken cancellation)
    {
        using var stream = _files.Open(_prefix + name);
        Span<byte> content = stackalloc byte[SHA256.HashSizeInBytes];
        var length = FileDigest.Compute(stream, content, cancellation);

        // What follows the id is a guess of the export from the file's type.
        var id = Last(name).Split('.')[0];
        rows.Add(Encoding.UTF8.GetBytes(id), id, content, length);
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> line, string where)
    {
        try
        {
            return JsonDocument.Parse(line, Reading);
        }
        catch (JsonException e)
        {
            throw new SnapshotException($"{Location}: {where}, is not a JSON document, or not a whole one: {e.Message}", e);
        }
    }

    private static string? Text(JsonDocument document, string key) =>
        document.RootElement.ValueKind == JsonValueKind.Object
        && document.RootElement.TryGetProperty(key, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Last(string name) => name[(name.LastIndexOf('/') + 1)..];
}
