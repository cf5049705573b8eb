"use strict";
// Compiled from TypeScript, as it is published.
var __assign = (this && this.__assign) || Object.assign;
Object.defineProperty(exports, "__esModule", { value: true });
var request_1 = require("../../utils/request");
var canSubscribe = wx.canIUse("requestSubscribeMessage");
var ad = null;
Page({
    data: { orders: [], ad: false },
    onLoad: function () {
        var _this = this;
        (0, request_1.get)("/orders").then(function (res) { return _this.setData(__assign({ orders: res.items }, res.page)); });
        if (wx.createInterstitialAd) {
            ad = wx.createInterstitialAd({ adUnitId: "adunit-0" });
            ad.onLoad(function () { _this.setData({ ad: true }); });
            ad.onError(function (err) { console.warn(err.errCode); });
        }
    },
    onUnload: function () {
        if (ad) {
            ad.destroy();
        }
    },
    remind: function () {
        if (!canSubscribe) {
            wx.showToast({ title: "Please update WeChat", icon: "none" });
            return;
        }
        wx.requestSubscribeMessage({ tmplIds: ["a"], success: function (res) { console.log(res.a); } });
    },
    poll: function () {
        var socket = wx.connectSocket({ url: "wss://example.com", timeout: 5000 });
        socket.onOpen(function (res) { console.log(res.header); });
        socket.onMessage(function (_a) {
            var data = _a.data;
            console.log(data);
        });
        socket.send({ data: "hello" });
    },
    print: function (order) {
        var query = wx.createSelectorQuery().in(this);
        query.select("#ticket").fields({ node: true, size: true }).exec(function (res) {
            var canvas = res[0].node;
            wx.canvasToTempFilePath({ canvas: canvas, fileType: "png", success: function (r) { return wx.previewImage({ urls: [r.tempFilePath] }); } });
        });
        void order;
    }
});
