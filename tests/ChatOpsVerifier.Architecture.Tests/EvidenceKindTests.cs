using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>
/// A new kind of evidence is one class, because nothing else asks which kind something is: it asks the kind for the property that matters.
/// </summary>
public sealed class EvidenceKindTests
{
    private const string Home = "ChatOpsVerifier.Domain/Evidence/Kinds/";

    [Theory]
    [InlineData("Domain")]
    [InlineData("Conversations")]
    [InlineData("Persistence")]
    [InlineData("Channels")]
    [InlineData("Host")]
    public void Kinds_AreComparedNowhere_ButInTheirFolder(string project)
    {
        var compilation = SourceGraph.Compilations[project];
        Assert.Empty(compilation.SyntaxTrees.Where(t => !IsHome(t.FilePath)).SelectMany(t => Compared(t, compilation.GetSemanticModel(t))));
    }

    [Theory]
    [InlineData("item.Kind == EvidenceKind.Text", 1)]
    [InlineData("EvidenceKind.Text != item.Kind", 1)]
    [InlineData("item.Kind.Equals(EvidenceKind.Text)", 1)]
    [InlineData("ReferenceEquals(item.Kind, null)", 1)]
    [InlineData("item.Kind is TextEvidence", 1)]
    [InlineData("item.Kind.IsTyped", 0)]
    [InlineData("item.Name == \"Kind\"", 0)]
    public void Comparison_IsFound(string expression, int found)
    {
        var domain = SourceGraph.Compilations["Domain"];
        var tree = CSharpSyntaxTree.ParseText(
            $$"""
            using ChatOpsVerifier.Domain.Evidence;
            using ChatOpsVerifier.Domain.Evidence.Kinds;
            internal static class Try { public static bool It(EvidenceItem item) => {{expression}}; }
            """,
            (CSharpParseOptions)domain.SyntaxTrees[0].Options,
            "Try.cs",
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(found, Compared(tree, domain.AddSyntaxTrees(tree).GetSemanticModel(tree)).Count());
    }

    private static IEnumerable<string> Compared(SyntaxTree tree, SemanticModel model) => tree.GetRoot().DescendantNodes()
        .Where(node => IsComparison(node, model))
        .Select(node => $"{Path.GetRelativePath(House.Root, tree.FilePath)}:{tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}: {node}");

    private static bool IsComparison(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } pair =>
            MayNameKind(pair) && (IsKind(pair.Left, model) || IsKind(pair.Right, model)),
        InvocationExpressionSyntax call when call.Expression.ToString().EndsWith("Equals", StringComparison.Ordinal) =>
            MayNameKind(call) && call.DescendantNodes().OfType<ExpressionSyntax>().Any(e => IsKind(e, model)),
        IdentifierNameSyntax { IsVar: false } name when name.Identifier.Text.EndsWith("Evidence", StringComparison.Ordinal) =>
            model.GetSymbolInfo(name).Symbol is INamedTypeSymbol { BaseType: { } parent } && IsKindType(parent),
        _ => false,
    };

    /// <summary>Asking the compiler of every comparison takes minutes.</summary>
    private static bool MayNameKind(SyntaxNode node) => node.ToString().Contains("kind", StringComparison.OrdinalIgnoreCase);

    private static bool IsKind(ExpressionSyntax part, SemanticModel model) => model.GetTypeInfo(part).Type is { } type && IsKindType(type);

    private static bool IsKindType(ITypeSymbol type) => type.Name == "EvidenceKind" || (type.BaseType is { } parent && IsKindType(parent));

    private static bool IsHome(string path) => path.Replace('\\', '/').Contains(Home, StringComparison.Ordinal);
}
