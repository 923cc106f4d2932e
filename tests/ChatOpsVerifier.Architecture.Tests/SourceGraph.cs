using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>
/// Which folder of a project uses which: read by the compiler, so that what is inferred (a <c>var</c>, a member of a returned object) counts, too.
/// </summary>
internal static class SourceGraph
{
    private static readonly CSharpParseOptions Reading = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly Lazy<IReadOnlyDictionary<string, CSharpCompilation>> Compiled = new(Compile);

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, Dictionary<string, string>>>> Known = new();

    public static IReadOnlyDictionary<string, CSharpCompilation> Compilations => Compiled.Value;

    /// <returns>Folder, and each folder that it uses with one use as an example. Folders are relative to the project; its own is ".".</returns>
    public static IReadOnlyDictionary<string, Dictionary<string, string>> Folders(string project) => Known.GetOrAdd(project, p => new(() => Read(p))).Value;

    private static SortedDictionary<string, Dictionary<string, string>> Read(string project)
    {
        var compilation = Compilations[project];
        var root = Path.Combine(House.Root, "src", $"ChatOpsVerifier.{project}");
        var folders = new SortedDictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var folder = Folder(root, tree.FilePath);
            var uses = folders.TryGetValue(folder, out var known) ? known : folders[folder] = new(StringComparer.Ordinal);
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(n => n.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null))
            {
                foreach (var symbol in Symbols(model.GetSymbolInfo(name)))
                {
                    if (File(symbol, compilation) is { } file && Folder(root, file) is var used && used != folder)
                    {
                        uses.TryAdd(
                            used, $"{Path.GetRelativePath(root, tree.FilePath)}: {symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}");
                    }
                }
            }
        }

        return folders;
    }

    /// <summary>
    /// Sentences whose marked words lose their mark, since the compiler makes a plain string of them on the way: one with a
    /// <c>RichText</c> in it, or with something between backticks, that is a branch of a choice or a part of a sum.
    /// </summary>
    public static IEnumerable<string> PlainSentences(string project)
    {
        var compilation = Compilations[project];
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var sentence in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
                .Where(e => e is InterpolatedStringExpressionSyntax || e.IsKind(SyntaxKind.StringLiteralExpression)))
            {
                var meant = model.GetTypeInfo(Whole(sentence)).ConvertedType?.Name;
                var holdsRichText = sentence is InterpolatedStringExpressionSyntax { Contents: var contents }
                    && contents.OfType<InterpolationSyntax>().Any(i => model.GetTypeInfo(i.Expression).Type?.Name == "RichText");
                var holdsCode = sentence.DescendantTokens().Any(t =>
                    t.Kind() is SyntaxKind.InterpolatedStringTextToken or SyntaxKind.StringLiteralToken && t.Text.Contains('`', StringComparison.Ordinal));
                if ((holdsRichText && meant != "Wording") || (holdsCode && meant == "RichText"))
                {
                    var line = tree.GetLineSpan(sentence.Span).StartLinePosition.Line + 1;
                    yield return $"{Path.GetRelativePath(House.Root, tree.FilePath)}:{line}: {sentence}";
                }
            }
        }
    }

    private static ExpressionSyntax Whole(ExpressionSyntax part) => part.Parent switch
    {
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Whole(sum),
        ParenthesizedExpressionSyntax inner => Whole(inner),
        ConditionalExpressionSyntax choice when choice.Condition != part => Whole(choice),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => Whole(choice),
        _ => part,
    };

    /// <returns>The shortest way round, with an example of each use; empty: there is none.</returns>
    public static IReadOnlyList<string> Cycle(IReadOnlyDictionary<string, Dictionary<string, string>> folders) => folders.Keys
        .Select(start => Way(folders, start))
        .Where(way => way.Count > 0)
        .OrderBy(way => way.Count)
        .FirstOrDefault() ?? [];

    private static List<string> Way(IReadOnlyDictionary<string, Dictionary<string, string>> folders, string start)
    {
        var cameFrom = new Dictionary<string, string>();
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var next in folders[at].Keys.Where(folders.ContainsKey))
            {
                if (next == start)
                {
                    var way = new List<string> { $"{at} uses {next} ({folders[at][next]})" };
                    for (var step = at; step != start; step = cameFrom[step])
                    {
                        way.Insert(0, $"{cameFrom[step]} uses {step} ({folders[cameFrom[step]][step]})");
                    }

                    return way;
                }

                if (cameFrom.TryAdd(next, at))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return [];
    }

    private static ImmutableArray<ISymbol> Symbols(SymbolInfo info) => info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;

    /// <returns>Where it is declared in this project; null: elsewhere, or it is a namespace.</returns>
    private static string? File(ISymbol symbol, CSharpCompilation compilation)
    {
        var meant = symbol switch
        {
            IAliasSymbol alias => alias.Target,
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            _ => symbol,
        };
        return meant is INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol
            || !SymbolEqualityComparer.Default.Equals(meant.ContainingAssembly, compilation.Assembly)
            ? null
            : meant.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
    }

    private static string Folder(string root, string file) => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/');

    /// <summary>
    /// Every project in the order of its references. Packages are left out: what is asked for is how the project's own folders use one another.
    /// </summary>
    private static Dictionary<string, CSharpCompilation> Compile()
    {
        var known = new Dictionary<string, CSharpCompilation>(StringComparer.Ordinal);
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
        foreach (var project in HouseTests.Projects)
        {
            var trees = House.Sources(project)
                .Select(s => CSharpSyntaxTree.ParseText(s.Text, Reading, Path.Combine(House.Root, s.Path)))
                .Append(CSharpSyntaxTree.ParseText(
                    ImplicitUsings(project), Reading, Path.Combine(House.Root, "src", $"ChatOpsVerifier.{project}", "Implicit.cs")));
            known[project] = CSharpCompilation.Create(
                $"ChatOpsVerifier.{project}",
                trees,
                framework.Concat(known.Values.Select(c => (MetadataReference)c.ToMetadataReference())),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        }

        return known;
    }

    /// <summary>Those of the SDK, and the right to see internals, which the project files give.</summary>
    private static string ImplicitUsings(string project) => $"""
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        {string.Join('\n', HouseTests.Projects.Where(p => p != project).Select(VisibleTo))}
        """;

    private static string VisibleTo(string project) =>
        $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"ChatOpsVerifier.{project}\")]";
}
